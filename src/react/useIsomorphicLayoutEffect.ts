"use client";
import { useEffect, useLayoutEffect } from "react";

/** A layout effect that stays silent on a server, where React 18 warns of one. */
export const useIsomorphicLayoutEffect =
  typeof document === "undefined" ? useEffect : useLayoutEffect;
