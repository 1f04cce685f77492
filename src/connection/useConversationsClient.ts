"use client";

import { useEffect, useState, useSyncExternalStore } from "react";
import { browserConnectionPlatform } from "./browserConnectionPlatform.js";
import type { ConversationsClient } from "./conversationsClient.js";
import type {
  ConversationsConnection,
  UseConversationsClientOptions,
} from "./conversationsConnection.js";
import { createConnectionMachine } from "./createConnectionMachine.js";

/**
 * Owns the life of one Twilio Conversations client: builds it, keeps its token fresh, replaces it when it is dead and
 * ends it when the user signs out or the component unmounts.
 *
 * One client under Strict Mode and hot reload; on the server "connecting" or "signed-out" and no effect.
 */
export function useConversationsClient<C extends ConversationsClient>({
  identity,
  getToken,
  createClient,
}: UseConversationsClientOptions<C>): ConversationsConnection<C> {
  const signedInAs = identity ?? "";
  const [machine] = useState(() =>
    createConnectionMachine<C>(browserConnectionPlatform, { getToken, createClient }),
  );
  const read = (): ConversationsConnection<C> => machine.resultFor(signedInAs);

  // No dependencies: functions given inline are new at every render, and only the latest may be called.
  useEffect(() => machine.configure({ getToken, createClient }));
  useEffect(() => {
    machine.setIdentity(signedInAs);
    return () => machine.release();
  }, [machine, signedInAs]);

  return useSyncExternalStore(machine.subscribe, read, read);
}
