import { useInsertionEffect, useRef, type RefObject } from "react";

/**
 * Counts how often the calling component was rendered and committed, on an element that starts with "1". An insertion
 * effect, because Strict Mode runs the others twice; written past React, because state would render again.
 */
export function useCommitCount(): RefObject<HTMLOutputElement | null> {
  const element = useRef<HTMLOutputElement>(null);
  const commits = useRef(0);
  useInsertionEffect(() => {
    commits.current += 1;
    if (element.current !== null) element.current.textContent = String(commits.current);
  });
  return element;
}
