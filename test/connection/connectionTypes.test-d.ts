import type { Client as Client3 } from "@twilio/conversations";
import type { Client as Client2 } from "twilio-conversations-2";
import { type ConversationsClient, useConversationsClient } from "react-reachability/connection";

// The SDK's own classes are what the hook takes, in both majors, and come out as they went in.
declare const client3: Client3;
declare const client2: Client2;
export const clients: ConversationsClient[] = [client3, client2];

const getToken = (): Promise<string> => Promise.resolve("token");

export function Bare(): Client3 | null {
  return useConversationsClient({ identity: "alice", getToken, createClient: () => client3 })
    .client;
}

export function Stoppable(): Client3 | null {
  const createClient = (): { client: Client3; stop: () => Promise<void> } => ({
    client: client3,
    stop: () => Promise.resolve(),
  });
  return useConversationsClient({ identity: null, getToken, createClient }).client;
}

export function NotAClient(): void {
  // @ts-expect-error a client has to be one
  useConversationsClient({ identity: "alice", getToken, createClient: () => ({ shutdown() {} }) });
  // @ts-expect-error the SDK is loaded before the client is built, not while
  useConversationsClient({ identity: "alice", getToken, createClient: async () => client3 });
}
