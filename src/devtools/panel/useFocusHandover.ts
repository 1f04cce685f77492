"use client";
import { useLayoutEffect, type RefObject } from "react";

/**
 * Whatever of the panel goes away with the focus in it hands the focus to a user's row, or to the search where that user has
 * none. Else the focus would fall to the page, whose Escape the panel does not hear.
 */
export function useFocusHandover(element: RefObject<HTMLElement | null>, identity: string): void {
  useLayoutEffect(() => {
    const leaving = element.current;
    const panel = leaving?.closest("dialog");
    return () => {
      // Only now can it be told where the focus was, and only after React's commit which rows there are.
      if (leaving === null || !hasFocus(leaving)) return;
      void Promise.resolve().then(() => {
        if (!leaving.isConnected) heirIn(panel, identity)?.focus();
      });
    };
  }, [element, identity]);
}

function hasFocus(element: Element): boolean {
  const root = element.getRootNode();
  return isDocumentOrShadow(root) && element.contains(root.activeElement);
}

function isDocumentOrShadow(root: Node): root is Node & DocumentOrShadowRoot {
  return "activeElement" in root;
}

function heirIn(panel: Element | null | undefined, identity: string): HTMLElement | null {
  const buttons = panel?.querySelectorAll<HTMLElement>("tbody th button") ?? [];
  const ofUser = Array.from(buttons).find(({ textContent }) => textContent === identity);
  return ofUser ?? panel?.querySelector("input") ?? null;
}
