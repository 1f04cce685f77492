"use client";
import type { ReactElement } from "react";
import type { UserReachability } from "../../domain/reachability.js";

/** Presence as a shape with its word; nothing known: the reason instead. */
export function PresenceCell({ value }: { readonly value: UserReachability }): ReactElement {
  return (
    <>
      <span className="reachability-devtools-shape" data-presence={value.presence} />
      {value.unknownReason ?? value.presence}
    </>
  );
}
