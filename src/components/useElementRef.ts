"use client";
import { useMemo, type ForwardedRef, type RefObject } from "react";
import { attachRefs } from "./attachRefs.js";
import type { ElementRef } from "./componentKind.js";
import type { IndicatorSize } from "./indicatorProps.js";

/** The ref of a component's element: its own alone where that is all there is, so that a plain dot costs no closure. */
export function useElementRef(
  local: RefObject<HTMLElement | null> | null,
  forwarded: ForwardedRef<HTMLElement>,
  size?: IndicatorSize,
): ElementRef {
  return useMemo(() => {
    const px = typeof size === "number" ? size : null;
    return forwarded === null && px === null ? local : attachRefs(local, forwarded, px);
  }, [local, forwarded, size]);
}
