"use client";
import { useLayoutEffect, type RefObject } from "react";

/**
 * Shows a `popover="manual"` element in the browser's top layer: above everything, and free of ancestors that clip or
 * transform, without a portal. Each time it opens it comes above what else is there, such as another inspector's panel.
 * Where browsers know no popovers, it stays where it is in the page.
 */
export function useTopLayer(element: RefObject<HTMLElement | null>, isOpen: boolean): void {
  useLayoutEffect(() => {
    const shown = element.current;
    if (shown === null || !("showPopover" in shown)) return undefined;
    shown.showPopover();
    return () => shown.hidePopover();
  }, [element]);
  useLayoutEffect(() => {
    const shown = element.current;
    if (!isOpen || shown === null || !("showPopover" in shown)) return;
    // The last to be shown is on top.
    shown.hidePopover();
    shown.showPopover();
  }, [element, isOpen]);
}
