import type { Client } from "@twilio/conversations";
import type { ConversationsConnection, StoppableClient } from "react-reachability/connection";
import { type FaultyDevService, startDevService } from "react-reachability/dev-service";
import type { TestContext } from "vitest";
import {
  type ConnectionMachine,
  createConnectionMachine,
} from "../../../src/connection/createConnectionMachine.js";
import { CountedWebSocket } from "./CountedWebSocket.js";
import { createRealPlatform, type RealPlatform } from "./createRealPlatform.js";
import { createStoppableClient } from "./sdkClient.js";

type Result = ConversationsConnection<Client>;

export interface SignedIn {
  readonly service: FaultyDevService;
  readonly machine: ConnectionMachine<Client>;
  readonly platform: RealPlatform;
  /** Every client built, in order. */
  readonly clients: Client[];
  /** Every error shown, in order. */
  readonly errors: string[];
  result(): Result;
  /** Signs out if given "". */
  signIn(identity: string): void;
  /** Resolves as soon as the result is so; at once if it is so already. */
  until(condition: (result: Result) => boolean): Promise<Result>;
  untilStatus(status: Result["status"]): Promise<Result>;
  /** Connected, and the SDK has read the conversations: cut off before, it complains on the console. */
  untilStarted(): Promise<void>;
  /** The most sockets that one identity ever had at once, as the service counted them. */
  mostSockets(): number;
  /** Resolves once no socket is open to the service, introduced or not. */
  untilNoSocket(): Promise<void>;
}

export interface SignInOptions {
  /** How much faster than in an app our own time limits run. */
  readonly speed?: number;
  /** What getToken gives; `call` counts from 1. */
  readonly getToken?: (
    service: FaultyDevService,
    identity: string,
    call: number,
  ) => Promise<string>;
  readonly createClient?: (token: string, address: string) => Client | StoppableClient<Client>;
}

/** A service of its own, and a machine with clients of the real SDK; both end with the test. Nobody is signed in yet. */
export async function startSignedOut(
  { onTestFinished }: Pick<TestContext, "onTestFinished">,
  {
    speed = 10,
    getToken = async (service, identity) => service.token(identity),
    createClient = createStoppableClient,
  }: SignInOptions = {},
): Promise<SignedIn> {
  const service = await startDevService({ faults: true, reachabilityEnabled: true });
  const platform = createRealPlatform(speed);
  const clients: Client[] = [];
  const errors: string[] = [];
  let identity = "";
  let tokenCalls = 0;
  let mostSockets = 0;
  void service.activity().until((activity) => {
    for (const each of ["alice", "bob"])
      mostSockets = Math.max(mostSockets, activity.openSockets(each));
    return false;
  });
  const machine = createConnectionMachine<Client>(platform, {
    getToken: ({ identity: owner }) => {
      tokenCalls += 1;
      return getToken(service, owner, tokenCalls);
    },
    createClient: (token) => {
      const made = createClient(token, service.websocketUrl);
      clients.push("client" in made ? made.client : made);
      return made;
    },
  });
  const result = (): Result => machine.resultFor(identity);
  machine.subscribe(() => {
    const { error } = result();
    if (error && error.message !== errors.at(-1)) errors.push(error.message);
  });
  const until = (condition: (now: Result) => boolean): Promise<Result> =>
    new Promise((resolve) => {
      const check = (): void => {
        if (!condition(result())) return;
        unsubscribe();
        resolve(result());
      };
      const unsubscribe = machine.subscribe(check);
      check();
    });
  onTestFinished(async () => {
    machine.setIdentity("");
    service.faults.reset();
    // The SDK's first read is let finish: the service's end would cut it off, and the SDK complain.
    await service.activity().until((activity) => activity.openSockets() === 0);
    await service.close();
  });
  return {
    service,
    machine,
    platform,
    clients,
    errors,
    result,
    signIn(next) {
      identity = next;
      machine.setIdentity(next);
    },
    until,
    untilStatus: (status) => until((now) => now.status === status),
    async untilStarted() {
      const { client } = await until((now) => now.status === "connected");
      await client?.getSubscribedConversations();
    },
    mostSockets: () => mostSockets,
    async untilNoSocket() {
      while (CountedWebSocket.countAt(service.websocketUrl) > 0)
        await new Promise((resolve) => setTimeout(resolve, 20));
    },
  };
}

/** The same, with alice signed in; not connected yet. */
export async function signInToService(
  test: Pick<TestContext, "onTestFinished">,
  options?: SignInOptions,
): Promise<SignedIn> {
  const signedOut = await startSignedOut(test, options);
  signedOut.signIn("alice");
  return signedOut;
}
