import {
  type ConnectionMachine,
  createConnectionMachine,
} from "../../../src/connection/createConnectionMachine.js";
import type { ConversationsConnection, StoppableClient } from "react-reachability/connection";
import { createFakePlatform, type FakePlatform } from "./createFakePlatform.js";
import { ScriptedClient } from "./ScriptedClient.js";

export interface StartedMachine {
  readonly machine: ConnectionMachine<ScriptedClient>;
  readonly platform: FakePlatform;
  /** Every client built, in order. */
  readonly clients: ScriptedClient[];
  /** The signal of every token request, in order. */
  readonly requests: AbortSignal[];
  /** What getToken does from now on; by default a new token at each call. */
  getToken: (signal: AbortSignal) => Promise<string>;
  createClient: (token: string) => ScriptedClient | StoppableClient<ScriptedClient>;
  result(): ConversationsConnection<ScriptedClient>;
  /** The client built last. */
  client(): ScriptedClient;
}

/** A machine on a fake clock, with clients that obey the test; nobody is signed in yet. */
export function startMachine(): StartedMachine {
  const platform = createFakePlatform();
  const machine = createConnectionMachine<ScriptedClient>(platform, {
    getToken({ signal }) {
      started.requests.push(signal);
      return started.getToken(signal);
    },
    createClient(token) {
      const made = started.createClient(token);
      started.clients.push("client" in made ? made.client : made);
      return made;
    },
  });
  let identity = "";
  const started: StartedMachine = {
    machine: {
      ...machine,
      setIdentity(next) {
        identity = next;
        machine.setIdentity(next);
      },
    },
    platform,
    clients: [],
    requests: [],
    getToken: () => Promise.resolve(`token-${started.requests.length}`),
    createClient: (token) => new ScriptedClient(token),
    result: () => machine.resultFor(identity),
    client() {
      const client = started.clients.at(-1);
      if (!client) throw new Error("No client was built yet.");
      return client;
    },
  };
  return started;
}

/** Signed in as alice and connected. */
export async function startConnected(): Promise<StartedMachine> {
  const started = startMachine();
  started.machine.setIdentity("alice");
  await started.platform.advance(0);
  started.client().start();
  await started.platform.advance(0);
  return started;
}
