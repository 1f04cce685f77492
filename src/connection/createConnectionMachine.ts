import { ReachabilityError, type ReachabilityErrorCode } from "../domain/reachabilityError.js";
import type { Cancel, ConnectionPlatform } from "./connectionPlatform.js";
import { firstPauseMs } from "./connectionTimings.js";
import {
  connectionTransitions,
  type ConnectionEvent,
  type ConnectionState,
  type TokenState,
} from "./connectionTransitions.js";
import type { ConversationsClient } from "./conversationsClient.js";
import type {
  ConversationsConnection,
  UseConversationsClientOptions,
} from "./conversationsConnection.js";
import { createPace } from "./createPace.js";
import { messageOf } from "./messageOf.js";
import { redactToken } from "./redactToken.js";
import { requestToken } from "./requestToken.js";
import { watchClient, type WatchedClient } from "./watchClient.js";

/** How many tokens in a row the service may refuse before the user is asked what to do. */
const refusalLimit = 4;

export type ConnectionFactories<C extends ConversationsClient> = Pick<
  UseConversationsClientOptions<C>,
  "getToken" | "createClient"
>;

/** The life of one client at a time, without React. */
export interface ConnectionMachine<C extends ConversationsClient> {
  /** Replaces the functions to use from the next token and the next client on; rebuilds nothing. */
  configure(factories: ConnectionFactories<C>): void;
  /** Signs in, signs in as another, or signs out (""). */
  setIdentity(identity: string): void;
  /** Signs out in the next task, unless `setIdentity` comes first: Strict Mode and hot reload unmount and mount again. */
  release(): void;
  /** The result for this identity; never one of another's session. */
  resultFor(identity: string): ConversationsConnection<C>;
  subscribe(listener: () => void): () => void;
}

export function createConnectionMachine<C extends ConversationsClient>(
  platform: ConnectionPlatform,
  factories: ConnectionFactories<C>,
): ConnectionMachine<C> {
  const listeners = new Set<() => void>();
  let identity = "";
  let connectionState: ConnectionState = "signed-out";
  let tokenState: TokenState = "idle";
  let watched: WatchedClient<C> | null = null;
  let token: string | null = null;
  let error: ReachabilityError | null = null;
  let wasConnected = false;
  let refusals = 0;
  let formerEnd: Promise<void> | undefined;
  let nextPause = createPace(platform);
  let leaveTokenState: Cancel = () => {};
  let cancelHurry: Cancel = () => {};
  let cancelRelease: Cancel = () => {};
  let stopListening: Cancel = () => {};

  const retry = (): void => {
    send("retry");
    if (connectionState === "connected") watched?.probe();
    // A new token makes a client try at once that waits, up to two minutes, for its next attempt.
    if (watched?.client.connectionState === "retrying") send("token-needed");
  };
  const signedOut: ConversationsConnection<C> = {
    client: null,
    status: "signed-out",
    error,
    retry,
  };
  const pending: ConversationsConnection<C> = { ...signedOut, status: "connecting" };
  let result = signedOut;

  const onEnter: Partial<Record<ConnectionState | TokenState, () => void>> = {
    "signed-out": rest,
    failed: rest,
    authorizing() {
      endClient();
      send("token-needed");
    },
    connected() {
      wasConnected = true;
      refusals = 0;
    },
    denied: () =>
      refuse("The service refused the token: check what getToken mints.", "token-error"),
    pausing() {
      leaveTokenState = platform.after(nextPause(), () => send("due"));
    },
    asking() {
      leaveTokenState = requestToken(getToken, platform, takeToken);
    },
  };

  function send(
    event: ConnectionEvent,
    problem = "",
    code: ReachabilityErrorCode = "connection-error",
  ): void {
    // Up again, but with a token that will not last: that is still to be told.
    const isTokenFailing = tokenState !== "idle" && error?.code !== "connection-error";
    if (event === "up" && !isTokenFailing) error = null;
    const text = redactToken(problem, token);
    // The SDK repeats itself at each attempt; an equal error must not look like a new one.
    if (text && !error?.message.endsWith(text)) error = new ReachabilityError(code, text);
    const nextConnectionState = connectionTransitions.connection[connectionState][event];
    if (nextConnectionState) {
      connectionState = nextConnectionState;
      onEnter[nextConnectionState]?.();
    }
    const nextTokenState = connectionTransitions.token[tokenState][event];
    if (nextTokenState) {
      leaveTokenState();
      tokenState = nextTokenState;
      onEnter[nextTokenState]?.();
    }
    publish();
  }

  function refuse(problem: string, code: ReachabilityErrorCode): void {
    refusals += 1;
    send(refusals < refusalLimit ? "token-needed" : "give-up", problem, code);
  }

  async function getToken(signal: AbortSignal): Promise<unknown> {
    const given = await factories.getToken({ identity, signal });
    // A new client waits for the end of the former, so that there are never two.
    await formerEnd;
    return given;
  }

  function takeToken(given: unknown, problem?: string, code?: ReachabilityErrorCode): void {
    // While it is disconnecting, the SDK would lose the token for ever.
    if (problem || watched?.client.connectionState === "disconnecting")
      return send("token-failed", problem, code);
    if (typeof given !== "string" || !given || given === token)
      return send("token-failed", "getToken must give a new token as a string.", "token-error");
    token = given;
    send("token");
    if (watched) return watched.renew(given);
    try {
      watched = watchClient(factories.createClient(given), identity, platform, send);
      send("built");
    } catch (reason) {
      refuse(`createClient failed: ${messageOf(reason)}`, "client-error");
      token = null;
    }
  }

  function endClient(): void {
    if (watched) formerEnd = watched.end();
    watched = null;
    token = null;
  }

  function rest(): void {
    endClient();
    refusals = 0;
    nextPause = createPace(platform);
  }

  function publish(): void {
    const client = watched?.client ?? null;
    const joining = wasConnected ? "reconnecting" : "connecting";
    const status =
      connectionState === "authorizing" || connectionState === "connecting"
        ? joining
        : connectionState;
    if (client === result.client && status === result.status && error === result.error) return;
    result = { client, status, error, retry };
    for (const listener of listeners) listener();
  }

  /** The network, the user or the whole computer is back: no need to wait any longer. */
  function onReturn(): void {
    cancelHurry();
    cancelHurry = platform.after(platform.random() * firstPauseMs, () => {
      if (connectionState !== "failed") retry();
    });
  }

  function setIdentity(next: string): void {
    cancelRelease();
    if (next === identity) return;
    stopListening();
    cancelHurry();
    send("sign-out");
    identity = next;
    error = null;
    wasConnected = false;
    result = next ? pending : signedOut;
    if (!next) return;
    stopListening = platform.onReturn(onReturn);
    send("sign-in");
  }

  return {
    configure(next) {
      factories = next;
    },
    setIdentity,
    release() {
      cancelRelease();
      cancelRelease = platform.after(0, () => setIdentity(""));
    },
    resultFor(asked) {
      if (asked === identity) return result;
      return asked ? pending : signedOut;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
