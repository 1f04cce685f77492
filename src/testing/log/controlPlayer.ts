import type { FakeClient } from "../fakeClient.js";
import type { ControlArguments, RecordedControl, RecordedError } from "./recordedControl.js";
import type { FakeHttpStatus } from "../sdk/sdkErrors.js";

type PlayableControl = Exclude<keyof ControlArguments, "createFakeClient">;
type Players = { [Name in PlayableControl]: (...args: ControlArguments[Name]) => void };

/** Uses the controls of a client as they were recorded. */
export class ControlPlayer {
  readonly #players: Players;

  constructor(client: FakeClient) {
    const held = new Undos();
    let tokens = 0;
    this.#players = {
      initialize: () => client.initialize(),
      failInitialization: (error) => client.failInitialization(error),
      timeOutInitialization: () => client.timeOutInitialization(),
      setUser: (identity, changes) => client.setUser(identity, changes),
      removeUser: (identity) => client.removeUser(identity),
      setReachabilityEnabled: (enabled) => client.setReachabilityEnabled(enabled),
      evict: (identity) => client.evict(identity),
      failNextGetUser: (identity, error) => client.failNextGetUser(identity, errorOf(error)),
      holdGetUser: (identity) => held.keep(`read of ${identity}`, client.holdGetUser(identity)),
      releaseGetUser: (identity) => held.use(`read of ${identity}`),
      disconnect: () => client.disconnect(),
      refuse: () => client.refuse(),
      reconnect: () => client.reconnect(),
      deny: (options) => client.deny(options),
      announceTokenExpiry: () => client.announceTokenExpiry(),
      closeByService: (code) => client.closeByService(code),
      reportConnectionError: (error) => client.reportConnectionError(error),
      mute: () => held.keep("mute", client.mute()),
      unmute: () => held.use("mute"),
      freezeDeliveries: () => held.keep("deliveries", client.freezeDeliveries()),
      releaseDeliveries: () => held.use("deliveries"),
      shutdown: () => void client.shutdown(),
      updateToken: () => {
        // Only new ones were recorded as controls.
        tokens += 1;
        // Rejects where the SDK does, and a recording does not care.
        void client.updateToken(`recorded ${tokens}`).catch(() => undefined);
      },
    };
  }

  play<Name extends PlayableControl>({ name, args }: RecordedControl<Name>): void {
    this.#players[name](...args);
  }
}

/** What ends a held read, a silence or a freeze: the last one first, because a drop has ended earlier ones unrecorded. */
class Undos {
  readonly #undos = new Map<string, (() => void)[]>();

  keep(what: string, undo: () => void): void {
    this.#undos.set(what, [...(this.#undos.get(what) ?? []), undo]);
  }

  use(what: string): void {
    this.#undos.get(what)?.pop()?.();
  }
}

function errorOf(error: RecordedError | FakeHttpStatus): Error | FakeHttpStatus {
  return typeof error === "number" ? error : Object.assign(new Error(error.message), error);
}
