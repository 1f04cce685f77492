import type { ForwardedRef, RefCallback, RefObject } from "react";

/**
 * One ref for three: the component's own, the app's, and a numeric size, which goes in through the CSSOM because a strict
 * Content-Security-Policy forbids a `style` attribute in server markup.
 */
export function attachRefs(
  local: RefObject<HTMLElement | null> | null,
  forwarded: ForwardedRef<HTMLElement>,
  px: number | null,
): RefCallback<HTMLElement> {
  let attached: HTMLElement | null = null;
  let detach: unknown;
  return (element) => {
    if (px !== null)
      (element ?? attached)?.style.setProperty(
        "--reachability-size",
        element === null ? "" : `${px}px`,
      );
    attached = element;
    if (local !== null) local.current = element;
    if (typeof forwarded === "function") {
      // React 19 lets a ref callback return its own undo, to be called instead of the callback with null.
      if (element === null && typeof detach === "function") detach();
      else detach = forwarded(element);
    } else if (forwarded !== null) {
      forwarded.current = element;
    }
  };
}
