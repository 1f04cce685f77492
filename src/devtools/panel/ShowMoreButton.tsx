"use client";
import { useRef, type ReactElement } from "react";
import { useFocusHandover } from "./useFocusHandover.js";

/** Shows the next users, the first of whom gets the focus once there are no more to show. */
export function ShowMoreButton({
  count,
  next,
  onPress,
}: {
  readonly count: number;
  /** The first of those not shown yet. */
  readonly next: string;
  readonly onPress: () => void;
}): ReactElement {
  const button = useRef<HTMLButtonElement>(null);
  useFocusHandover(button, next);
  return (
    <button ref={button} type="button" onClick={onPress}>
      {`Show ${count} more`}
    </button>
  );
}
