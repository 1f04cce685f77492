import { expect, it } from "vitest";
import { createReachabilityStore } from "react-reachability";
import type { KitStore } from "../../src/store/kitStore.js";
import { connect, startFaultyService } from "../dev-service/support/sdk.js";
import { noop } from "./support/startStore.js";
import { createCrowd, crowdGraceMs } from "./support/crowd.js";
import { identitiesIn } from "../support/identitiesIn.js";

const identities = Array.from({ length: 150 }, (_, index) => `u${index}`);
const comingAndGoing = identities.filter((_, index) => index % 3 === 0);
const heldByApp = ["u3", "u77", "u149"];
const offlineDelayMs = 500;
function presenceOf(isOnline: boolean | null): string {
  if (isOnline === null) return "unknown";
  return isOnline ? "online" : "offline";
}

/** What a change may take to be known while the connection works. */
const knownWithinMs = 1000;
const roundMs = 100;
const rounds = 120;

function nextRound(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, roundMs);
  });
}

it(
  "tells no lie as live with the real SDK: 150 users, 90 slots, four flips a second and two drops",
  {
    timeout: 60_000,
  },
  async () => {
    const service = await startFaultyService({ users: identities, offlineGraceMs: crowdGraceMs });
    const crowd = createCrowd(service);
    await Promise.all(comingAndGoing.map((identity) => crowd.come(identity)));
    const { client, told } = await connect(service, "alice");
    for (const identity of heldByApp) await client.getUser(identity);
    const held = async () =>
      (await client.getSubscribedUsers()).map(({ identity }) => identity).sort();
    const heldBefore = await held();
    let mostHeld = 0;
    client.on("userSubscribed", () => {
      void client.getSubscribedUsers().then(({ length }) => {
        mostHeld = Math.max(mostHeld, length);
      });
    });

    const store = createReachabilityStore({
      client,
      maxSubscriptions: 90,
      lingerMs: 200,
      offlineDelayMs,
    }) as unknown as KitStore;
    const undos = identities.map((identity) =>
      store.subscribeUser(identity, noop, { kind: "list" }),
    );

    const everKnown = new Set<string>();
    const lies: string[] = [];
    let connectedSince = Date.now();
    client.on("connectionStateChanged", () => {
      connectedSince = client.connectionState === "connected" ? Date.now() : Infinity;
    });
    let checked = 0;
    let slowest = 0;
    let isRefusing = false;
    let arrival = Promise.resolve();
    for (let round = 0; round < rounds; round += 1) {
      if (round % 5 < 2) {
        const identity = comingAndGoing[(round * 7) % comingAndGoing.length] ?? "";
        const isSettled = crowd.fact(identity).since !== null;
        if (isSettled && crowd.fact(identity).isOnline === true) crowd.go(identity);
        else if (isSettled && !isRefusing) arrival = crowd.come(identity);
      }
      if (round === 50) service.faults.dropConnections("alice");
      if (round === 80) {
        // The service refuses everybody, whom it was about to admit, too.
        await arrival;
        const admit = service.faults.refuseConnections();
        isRefusing = true;
        service.faults.dropConnections("alice");
        setTimeout(() => {
          admit();
          isRefusing = false;
        }, 1500);
      }
      const before = Date.now();
      await nextRound();
      // Where the machine itself comes late, so does all that runs on it.
      slowest = Math.max(slowest, Date.now() - before - roundMs);

      expect(store.budget().used).toBeLessThanOrEqual(90);
      const now = Date.now();
      const allowance = knownWithinMs + 2 * slowest;
      for (const identity of identities) {
        const { freshness, isOnline, presence, observedAt } = store.get(identity);
        if (observedAt !== null) everKnown.add(identity);
        const fact = crowd.fact(identity);
        if (freshness !== "live" || fact.since === null) continue;
        const age = now - Math.max(fact.since, connectedSince);
        if (age <= allowance) continue;
        checked += 1;
        if (isOnline !== fact.isOnline)
          lies.push(`round ${round}: ${identity} is ${fact.isOnline}, not ${isOnline}`);
        if (age > allowance + offlineDelayMs && presence !== presenceOf(fact.isOnline))
          lies.push(`round ${round}: ${identity} shows ${presence}`);
      }
    }
    expect(lies).toEqual([]);
    expect(checked).toBeGreaterThan(500);
    expect([...identities].filter((identity) => !everKnown.has(identity))).toEqual([]);
    // The hundred and the signed-in user: the SDK never had to evict.
    expect(mostHeld).toBeLessThanOrEqual(101);
    expect(told).toContain("connection retrying");

    for (const undo of undos) undo();
    while (identitiesIn(store).length > 0) await nextRound();
    expect(await held()).toEqual(heldBefore);
    store.destroy();
  },
);
