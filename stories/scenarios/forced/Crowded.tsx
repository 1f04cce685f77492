import { useEffect, useState, type ReactNode } from "react";
import {
  createFakeClient,
  ReachabilityTestProvider,
  type FakeClient,
} from "react-reachability/testing";

/** An app that holds all of the SDK's 100 subscriptions itself, so that the kit has no slot for anybody. */
export function Crowded({ children }: { readonly children: ReactNode }): ReactNode {
  const [client, setClient] = useState<FakeClient | null>(null);
  useEffect(() => {
    let isCurrent = true;
    void openCrowdedClient().then((opened) => {
      if (isCurrent) setClient(opened);
    });
    return () => {
      isCurrent = false;
    };
  }, []);
  return (
    <ReachabilityTestProvider client={client} sampling={false}>
      {children}
    </ReachabilityTestProvider>
  );
}

async function openCrowdedClient(): Promise<FakeClient> {
  const held = Array.from({ length: 100 }, (_, index) => `held-by-the-app-${index}`);
  const client = createFakeClient({
    users: Object.fromEntries(["bob", ...held].map((identity) => [identity, { isOnline: true }])),
  });
  for (const identity of held) await client.getUser(identity);
  return client;
}
