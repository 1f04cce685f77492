"use client";
import { useMemo, type ForwardedRef, type RefCallback } from "react";

/** The app's ref as a callback, which alone fits an element of any type. */
export function useRefCallback(
  forwarded: ForwardedRef<HTMLElement>,
): RefCallback<HTMLElement> | null {
  return useMemo(() => refCallback(forwarded), [forwarded]);
}

function refCallback(ref: ForwardedRef<HTMLElement>): RefCallback<HTMLElement> | null {
  if (ref === null || typeof ref === "function") return ref;
  return (element) => {
    ref.current = element;
  };
}
