import { useState, type ReactNode } from "react";
import {
  createFakeClient,
  ReachabilityTestProvider,
  type FakeClient,
} from "react-reachability/testing";

/** An app that holds all of the SDK's 100 subscriptions itself, so that the kit has no slot for anybody. */
export function Crowded({ children }: { readonly children: ReactNode }): ReactNode {
  const [client] = useState(openCrowdedClient);
  return (
    <ReachabilityTestProvider client={client} sampling={false}>
      {children}
    </ReachabilityTestProvider>
  );
}

function openCrowdedClient(): FakeClient {
  const held = Array.from({ length: 100 }, (_, index) => `held-by-the-app-${index}`);
  const client = createFakeClient({
    users: Object.fromEntries(["bob", ...held].map((identity) => [identity, { isOnline: true }])),
  });
  for (const identity of held) void client.getUser(identity);
  return client;
}
