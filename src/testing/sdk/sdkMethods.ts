import type { FakeSdkMethods } from "../fakeClient.js";
import type { FakeClientLog } from "../log/fakeClientLog.js";
import type { FakeSdk } from "./fakeSdk.js";
import { halfBuiltClientError, invalidIdentityError, notInitializedError } from "./sdkErrors.js";
import type { SubscribedUsers } from "./subscribedUsers.js";

/** The methods and properties of the SDK's client, over the fake. */
export function sdkMethods(sdk: FakeSdk, log: FakeClientLog): FakeSdkMethods {
  const { connection, startup, emitter } = sdk;
  let lastToken: string | undefined;
  const usersWhenReady = async (method: string): Promise<SubscribedUsers> => {
    await startup.ready;
    if (startup.users === undefined) throw halfBuiltClientError(method);
    return startup.users;
  };
  const methods: FakeSdkMethods = {
    get connectionState() {
      return connection.state;
    },
    get reachabilityEnabled() {
      if (startup.reachabilityEnabled === undefined) throw notInitializedError();
      return startup.reachabilityEnabled;
    },
    get user() {
      return sdk.self;
    },
    async getUser(identity) {
      log.asked(`getUser(${JSON.stringify(identity)})`);
      if (typeof identity !== "string" || identity === "") throw invalidIdentityError(identity);
      const users = await usersWhenReady("getUser");
      return users.read(identity);
    },
    async getSubscribedUsers() {
      log.asked("getSubscribedUsers()");
      const users = await usersWhenReady("getSubscribedUsers");
      await sdk.self.fetched();
      return users.all;
    },
    on(event, listener) {
      emitter.on(event, listener);
      return methods;
    },
    off(event, listener) {
      emitter.off(event, listener);
      return methods;
    },
    onWithReplay(event, listener) {
      emitter.onWithReplay(event, listener);
      return methods;
    },
    listenerCount: (event) => emitter.listenerCount(event),
    shutdown() {
      log.control({ name: "shutdown", args: [] });
      if (connection.isBeyondRepair) return new Promise(() => undefined);
      if (!startup.isInitialized && !startup.hasFailed) return startup.ready.then(() => end(sdk));
      return end(sdk);
    },
    async updateToken(token) {
      // The token is no business of a log.
      if (token === lastToken) return log.asked("updateToken() with the same token");
      lastToken = token;
      log.control({ name: "updateToken", args: [] });
      if (connection.isBeyondRepair) return new Promise(() => undefined);
      if (connection.link !== "ended") return connection.whenUp();
      if (startup.isInitialized) return sdk.connect();
      sdk.initialize();
      // The SDK rejects here although it has done what was asked.
      throw halfBuiltClientError("updateToken");
    },
  };
  // Whoever lists a client's properties, as React's development build does with those of props, must not come upon its throw.
  return Object.defineProperty(methods, "reachabilityEnabled", { enumerable: false });
}

/** The promise resolves first; `disconnected` is announced a few microtasks later. */
function end({ connection }: FakeSdk): Promise<void> {
  const done = Promise.resolve();
  if (connection.link === "ended") return done;
  connection.change("disconnecting");
  void done
    .then(() => done)
    .then(() => {
      if (connection.state === "disconnecting") connection.change("disconnected");
    });
  return done;
}
