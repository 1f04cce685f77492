"use client";
import { useLayoutEffect, type RefObject } from "react";

const taken = new Set<number>();

/** Gives each inspector of the page its own place in the corner: of several in one, only the last could be pressed. */
export function useCornerPlace(element: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    let place = 0;
    while (taken.has(place)) place += 1;
    taken.add(place);
    element.current?.style.setProperty("--place", String(place));
    return () => void taken.delete(place);
  }, [element]);
}
