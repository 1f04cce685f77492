import { createFakeClient, type FakeClient } from "react-reachability/testing";
import type { LiveClient, LiveWorld } from "./liveWorld.js";

interface Person {
  isOnline: boolean | null;
  isNotifiable: boolean | null;
}

/** The same scenario without a service: fake clients that tell each other what happens. */
export function openFakeWorld(users: readonly string[]): LiveWorld {
  const people = new Map<string, Person>(
    users.map((identity) => [identity, { isOnline: null, isNotifiable: null }]),
  );
  const clients = new Map<string, FakeClient>();
  let reachabilityEnabled = true;

  function tell(identity: string, change: Partial<Person>): void {
    const person = { isOnline: null, isNotifiable: null, ...people.get(identity), ...change };
    people.set(identity, person);
    if (!reachabilityEnabled) return;
    for (const client of clients.values()) client.setUser(identity, person);
  }

  return {
    kind: "fake",
    getToken: (identity) => Promise.resolve(identity),
    createClient(token) {
      const identity = token;
      const client = createFakeClient({
        identity,
        initialized: false,
        reachabilityEnabled,
        users: Object.fromEntries(people),
      });
      const shutdown = client.shutdown.bind(client);
      clients.set(identity, client);
      queueMicrotask(() => {
        client.initialize();
        tell(identity, { isOnline: true });
      });
      return Object.assign(client, {
        shutdown() {
          clients.delete(identity);
          tell(identity, { isOnline: false });
          return shutdown();
        },
      }) satisfies LiveClient;
    },
    setPushRegistration(identity, _client, isRegistered) {
      tell(identity, { isNotifiable: isRegistered });
      return Promise.resolve();
    },
    setReachabilityEnabled(isEnabled) {
      reachabilityEnabled = isEnabled;
      return Promise.resolve();
    },
    async dropConnection(identity) {
      const client = clients.get(identity);
      client?.disconnect();
      await new Promise((resolve) => setTimeout(resolve, 1500));
      client?.reconnect();
    },
  };
}
