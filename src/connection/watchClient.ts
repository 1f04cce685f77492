import type { ClientConnectionError } from "../client/reachabilityClient.js";
import { afterAwake } from "./afterAwake.js";
import type { Cancel, ConnectionPlatform } from "./connectionPlatform.js";
import { answerLimitMs, quietMs, quietWhileRetryingMs } from "./connectionTimings.js";
import type { ConnectionEvent } from "./connectionTransitions.js";
import type { ConversationsClient, StoppableClient } from "./conversationsClient.js";
import { endClient } from "./endClient.js";
import { quietly } from "./quietly.js";

/** Nobody's identity: the SDK answers for users it holds from memory, so only a stranger makes it ask the service. */
const strangerIdentity = "react-reachability/sign-of-life";

export interface WatchedClient<C extends ConversationsClient> {
  readonly client: C;
  /** Hands the client a new token. Not while it is disconnecting: the SDK then loses the token for ever. */
  renew(token: string): void;
  /** Makes a connected client show that its socket still carries something. */
  probe(): void;
  /** Stops watching and ends the client; resolves within ten seconds. */
  end(): Promise<void>;
}

/**
 * Follows one client through its life and sends what happens to the state machine. It judges by the client's history:
 * what the SDK calls terminal often is not, and what it calls connected may be dead.
 *
 * @throws Error if what `createClient` made is no client
 */
export function watchClient<C extends ConversationsClient>(
  made: C | StoppableClient<C>,
  identity: string,
  platform: ConnectionPlatform,
  send: (event: ConnectionEvent, problem?: string) => void,
): WatchedClient<C> {
  const { client, stop } = made && "client" in made ? made : { client: made };
  // Plain JavaScript lets anything pass, such as the promise of an async function.
  if (!client?.on) throw new Error("it must return the client, or { client, stop }.");
  let isInitialized = false;
  let wasConnected = false;
  let isUp = false;
  /** Epoch ms since when it is up. */
  let upSince = 0;
  let needsToken = false;
  let started: Promise<unknown> | undefined;
  let cancelWatch = (): void => {};
  let isEnded = false;

  const tell: typeof send = (event, problem) => {
    if (!isEnded) send(event, problem);
  };
  const die = (what: string): void => tell("dead", `The client ${what}; a new one follows.`);

  const observe = (problem?: string): void => {
    if (isEnded) return;
    const { connectionState } = client;
    cancelWatch();
    cancelWatch = afterAwake(
      platform,
      connectionState === "retrying" ? quietWhileRetryingMs : quietMs,
      onQuiet,
    );
    const isConnected = connectionState === "connected";
    const isDenied = connectionState === "denied";
    wasConnected ||= isConnected;
    if (!isUp) upSince = platform.now();
    isUp = isInitialized && isConnected;
    needsToken = isDenied || connectionState === "disconnected";
    tell(isUp ? "up" : isDenied ? "denied" : "down", problem);
    if (needsToken) askForToken();
  };
  const askForToken = (): void => tell("token-needed");

  const onQuiet = (): void => {
    if (isUp) probe();
    // Replacing a client that cannot be stopped would leave two; the SDK goes on trying by itself.
    else if (!needsToken && (stop || isInitialized)) return die("gave no sign of life");
    observe();
  };

  /** Any answer is one, also a refusal; without one the client is dead, unless its connection is down. */
  const expectAnswer = (request: () => unknown): void => {
    let cancelLimit: Cancel;
    const wait = (ms: number): void => {
      cancelLimit = afterAwake(platform, ms, () => {
        // Asked while its connection was down, it can answer only from when that is up.
        const grantedMs = isUp ? upSince + answerLimitMs - platform.now() : 0;
        if (grantedMs > 0) wait(grantedMs);
        else if (isUp || needsToken) die("does not answer");
      });
    };
    wait(answerLimitMs);
    void quietly(request).then(() => cancelLimit());
  };
  const probe = (): void => expectAnswer(() => client.getUser?.(strangerIdentity));

  const onStateChanged = (): void => observe();
  const onConnectionError = (error?: ClientConnectionError): void => observe(error?.message);
  const onInitFailed = ({ error }: { error?: ClientConnectionError }): void => {
    // Before the first connection the SDK starts again by itself, afterwards never, whatever `terminal` says.
    if (wasConnected) die("could not start");
    else onConnectionError(error);
  };
  /** The SDK goes on reading the conversations after it is initialised; only with a listener may that read fail. */
  const readConversations = (): Promise<unknown> =>
    quietly(() => client.getSubscribedConversations?.());
  const onInitialized = (): void => {
    started = readConversations();
    const ready = (): void => {
      isInitialized = true;
      observe();
    };
    Promise.resolve(client.getUser?.(identity)).then(ready, (reason) => {
      if (reason instanceof Error) return ready();
      // With the SDK's throwErrorsAlways every call rejects for ever, and not with an Error.
      const problem = "The client refuses every call: do not set throwErrorsAlways.";
      // One that cannot be stopped lives on, so it must not be replaced.
      if (stop) observe(problem);
      else tell("give-up", problem);
    });
  };

  const listen = (method: "on" | "off"): void => {
    client[method]("connectionStateChanged", onStateChanged);
    client[method]("connectionError", onConnectionError);
    client[method]("initFailed", onInitFailed);
    client[method]("tokenAboutToExpire", askForToken);
  };
  listen("on");
  if (client.onWithReplay) client.onWithReplay("initialized", onInitialized);
  else client.on("initialized", onInitialized);
  observe();

  return {
    client,
    renew(next) {
      expectAnswer(() => client.updateToken(next));
      if (isUp) observe();
    },
    probe,
    end() {
      isEnded = true;
      cancelWatch();
      listen("off");
      client.off("initialized", onInitialized);
      return endClient(
        stop ?? (() => client.shutdown()),
        stop && client.connectionState !== "connected"
          ? undefined
          : (started ?? readConversations()),
        // Before it is initialised, `shutdown()` waits itself, for as long as that takes.
        Boolean(stop) || isInitialized,
        platform,
      );
    },
  };
}
