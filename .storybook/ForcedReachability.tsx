import { useState, type ReactNode } from "react";
import { useUserReachability } from "react-reachability";
import { ReachabilityTestProvider } from "react-reachability/testing";
import { createForcedClient } from "./createForcedClient.js";
import type { ForcedState } from "./forcedStates.js";

/** Puts a story on a fake client whose world is what the toolbar says. */
export function ForcedReachability({
  state,
  children,
}: {
  readonly state: ForcedState;
  readonly children: ReactNode;
}): ReactNode {
  const [client] = useState(() => createForcedClient(state));
  return (
    <ReachabilityTestProvider
      client={client}
      {...(state === "waiting" ? { maxSubscriptions: 1, sampling: false } : {})}
    >
      {state === "waiting" ? <SlotTaker /> : null}
      {children}
    </ReachabilityTestProvider>
  );
}

/** Reads somebody first, so that the only slot is taken. */
function SlotTaker(): ReactNode {
  useUserReachability("somebody-else");
  return null;
}
