"use client";
import { useEffect, useState, type ReactNode } from "react";
import {
  ReachabilityTestProvider,
  type ReachabilityTestProviderProps,
} from "../ReachabilityTestProvider.js";
import type { FakeClient } from "../fakeClient.js";
import type { FakeClientOptions } from "../fakeClientOptions.js";
import { insideAct } from "../insideAct.js";
import { createStoryClient } from "./createStoryClient.js";
import type { ReachabilityStoryState } from "./reachabilityStoryStates.js";

/** What a story says of its world, as the parameter `reachability`. */
export interface ReachabilityStoryParameters extends FakeClientOptions {
  /** A client of the story's own, whose controls its `play` uses. The chosen state is then left to that. */
  readonly client?: FakeClient;
  /** Settings and labels of the provider. Times default to 0, as in tests. */
  readonly provider?: Omit<ReachabilityTestProviderProps, "client" | "children">;
}

/** A story's provider, usually on a new client for as long as the story is mounted. */
export function StoryWorld({
  state,
  parameters: { client: given, provider, ...options },
  children,
}: {
  readonly state: ReachabilityStoryState;
  readonly parameters: ReachabilityStoryParameters;
  readonly children: ReactNode;
}): ReactNode {
  const [{ client, ready }] = useState(() =>
    given === undefined ? createStoryClient(state, options) : { client: given, ready: null },
  );
  const [isReady, setReady] = useState(ready === null);
  useEffect(() => {
    void ready?.then(() => insideAct(() => setReady(true)));
  }, [ready]);
  if (!isReady) return null;
  return (
    <ReachabilityTestProvider
      {...(state === "waiting" ? { sampling: false } : {})}
      {...provider}
      client={client}
    >
      {children}
    </ReachabilityTestProvider>
  );
}
