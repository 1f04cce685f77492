"use client";
import { useContext } from "react";
import type { ReachabilityLabelOverrides } from "../domain/labels.js";
import { ReachabilityContext } from "./ReachabilityContext.js";

/** The nearest provider's words, to be laid over the defaults; undefined where there are none or no provider. */
export function useReachabilityLabels(): ReachabilityLabelOverrides | undefined {
  return useContext(ReachabilityContext)?.labels;
}
