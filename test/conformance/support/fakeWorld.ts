import { createFakeClient, type FakeClient } from "react-reachability/testing";
import type { ConformingClient } from "./conformingClient.js";
import { EventRecorder } from "./eventRecorder.js";
import { FakeDevices } from "./fakeDevices.js";
import { nextTurn } from "./nextTurn.js";
import type { World, WorldOptions } from "./world.js";

/** The world of the fake client, which is Service and SDK in one. */
export function createFakeWorld(options: WorldOptions = {}): Promise<World> {
  const { offlineGraceMs = 20 } = options;
  const client = createFakeClient({
    initialized: false,
    identity: "alice",
    offlineGraceMs,
    reachabilityEnabled: options.reachabilityEnabled ?? true,
    capacity: options.capacityOverride ?? options.capacity ?? 100,
    users: Object.fromEntries((options.users ?? []).map((identity) => [identity, {}])),
  });
  return Promise.resolve(worldOf(client, offlineGraceMs));
}

function worldOf(client: FakeClient, offlineGraceMs: number): World {
  const events = new EventRecorder();
  const devices = new FakeDevices(client);
  let start = () => client.initialize();
  let tokens = 0;
  // The fake acts within the call; promises are what the world of the real SDK needs.
  const done = Promise.resolve();
  const create = (): ConformingClient => {
    events.listenTo(client);
    void done.then(() => start());
    return client;
  };
  return {
    kind: "fake client",
    events,
    create,
    async connect() {
      create();
      await events.until("initialized");
      events.take();
      return client;
    },
    arrive: (identity) => Promise.resolve(devices.arrive(identity)),
    rename(identity, friendlyName) {
      client.setUser(identity, { friendlyName });
      return done;
    },
    setAttributes(identity, attributes) {
      client.setUser(identity, { attributes });
      return done;
    },
    deleteUser(identity) {
      client.removeUser(identity);
      return done;
    },
    setReachabilityEnabled(enabled) {
      client.setReachabilityEnabled(enabled);
      return done;
    },
    drop() {
      client.disconnect();
      return done;
    },
    recovered() {
      client.reconnect();
      return done;
    },
    refuse() {
      if (client.connectionState === "unknown") {
        start = () => client.failInitialization({ terminal: false });
        return done;
      }
      client.disconnect();
      client.refuse();
      return done;
    },
    restore() {
      if (hasReachabilityFlag(client)) client.reconnect();
      else client.initialize();
      return done;
    },
    outstayGrace: () =>
      new Promise((resolve) => {
        // The grace itself has to pass: nothing happens at its end that could be awaited.
        setTimeout(resolve, offlineGraceMs);
      }),
    mute() {
      const unmute = client.mute();
      return Promise.resolve(() => {
        unmute();
        return done;
      });
    },
    freezeDeliveries() {
      const release = client.freezeDeliveries();
      return Promise.resolve(() => {
        release();
        return done;
      });
    },
    announceTokenExpiry() {
      client.announceTokenExpiry();
      return done;
    },
    closeWith(code) {
      client.closeByService(code);
      return done;
    },
    denyToken() {
      if (client.connectionState === "unknown") {
        start = () => client.deny();
        return done;
      }
      client.disconnect();
      client.deny();
      return done;
    },
    token() {
      tokens += 1;
      return `token ${tokens}`;
    },
    holdReads(identity) {
      const release = client.holdGetUser(identity);
      return Promise.resolve(() => {
        release();
        return done;
      });
    },
    readArrived: nextTurn,
    failReads(identity, fault) {
      // The SDK repeats a throttled read by itself, so one 429 is never seen.
      if (fault !== "throttled once")
        client.failNextGetUser(identity, fault === "throttled" ? 429 : 500);
      return done;
    },
    breakInitialization() {
      start = () => client.failInitialization();
      return done;
    },
    stallInitialization() {
      start = () => client.timeOutInitialization();
      return done;
    },
    close: () => done,
  };
}

function hasReachabilityFlag(client: FakeClient): boolean {
  try {
    return typeof client.reachabilityEnabled === "boolean";
  } catch {
    return false;
  }
}
