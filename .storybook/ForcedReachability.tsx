import { useEffect, useState, type ReactNode } from "react";
import { PresenceDot } from "react-reachability";
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
  if (state !== "waiting")
    return <ReachabilityTestProvider client={client}>{children}</ReachabilityTestProvider>;
  return (
    <ReachabilityTestProvider client={client} maxSubscriptions={1} sampling={false}>
      {children}
      <SlotTaker />
    </ReachabilityTestProvider>
  );
}

/** An invisible dot that wants the only slot later than all others, and so gets it. */
function SlotTaker(): ReactNode {
  const [isThere, setThere] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setThere(true));
    return () => clearTimeout(timer);
  }, []);
  return isThere && <PresenceDot identity="di" label={null} style={{ opacity: 0 }} />;
}
