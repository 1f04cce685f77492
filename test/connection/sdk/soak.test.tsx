import type { Client } from "@twilio/conversations";
import { expect, it, vi } from "vitest";
import { startDevService } from "react-reachability/dev-service";
import {
  type ConnectionMachine,
  createConnectionMachine,
} from "../../../src/connection/createConnectionMachine.js";
import { collectUnhandledRejections } from "../support/collectUnhandledRejections.js";
import { CountedWebSocket } from "../support/CountedWebSocket.js";
import { createRealPlatform } from "../support/createRealPlatform.js";
import { startRandomFault } from "../support/randomFault.js";
import { createStoppableClient } from "../support/sdkClient.js";
import { seededRandom } from "../support/seededRandom.js";

const clientCount = 20;
const faultCount = 200;
const pauseMs = 100;
/** A client that hangs while it is retrying is replaced after 18 s: our own time limits run ten times as fast here. */
const recoveryLimitMs = 40_000;

type Machines = ReadonlyMap<string, ConnectionMachine<Client>>;

/** Resolves once everybody is connected; rejects with the names of those who are not in time. */
async function untilAllConnected(machines: Machines): Promise<void> {
  const waiting = new Set(machines.keys());
  await new Promise<void>((resolve, reject) => {
    const limit = setTimeout(
      () => reject(new Error(`Not connected again: ${[...waiting].join(", ")}`)),
      recoveryLimitMs,
    );
    for (const [identity, machine] of machines) {
      const check = (): void => {
        if (machine.resultFor(identity).status !== "connected") return;
        unsubscribe();
        waiting.delete(identity);
        if (waiting.size > 0) return;
        clearTimeout(limit);
        resolve();
      };
      const unsubscribe = machine.subscribe(check);
      check();
    }
  });
}

const isNetworkListener = ([event]: readonly unknown[]): boolean =>
  event === "online" || event === "offline";

it(
  `${clientCount} clients end connected after ${faultCount} random faults`,
  { timeout: 90_000 },
  async () => {
    const seed = Number(process.env["SOAK_SEED"] ?? Date.now() % 1_000_000);
    console.info(`SOAK_SEED=${seed}`);
    const random = seededRandom(seed);
    vi.stubGlobal("WebSocket", CountedWebSocket);
    const releaseRejections = collectUnhandledRejections();
    const complaints = vi.spyOn(console, "error").mockImplementation(() => {});
    const addedListeners = vi.spyOn(window, "addEventListener");
    const service = await startDevService({ faults: true, reachabilityEnabled: true });
    let clientsBuilt = 0;
    const machines: Machines = new Map(
      Array.from({ length: clientCount }, (_, index) => {
        const identity = `user-${index}`;
        const machine = createConnectionMachine<Client>(createRealPlatform(10), {
          getToken: () => Promise.resolve(service.token(identity)),
          createClient(token) {
            clientsBuilt += 1;
            return createStoppableClient(token, service.websocketUrl);
          },
        });
        // As a user presses the button, a while after the fourth refusal.
        machine.subscribe(() => {
          const { status, retry } = machine.resultFor(identity);
          if (status === "failed") setTimeout(retry, 500);
        });
        return [identity, machine];
      }),
    );
    let mostSockets = 0;
    void service.activity().until((activity) => {
      for (const identity of machines.keys())
        mostSockets = Math.max(mostSockets, activity.openSockets(identity));
      return false;
    });

    for (const [identity, machine] of machines) machine.setIdentity(identity);
    await untilAllConnected(machines);
    for (let count = 0; count < faultCount; count += 1) {
      startRandomFault(service.faults, [...machines.keys()], random);
      await new Promise((resolve) => setTimeout(resolve, pauseMs));
    }
    service.faults.reset();
    await untilAllConnected(machines);
    expect(mostSockets).toBe(1);
    for (const identity of machines.keys())
      expect(service.activity().openSockets(identity)).toBe(1);

    for (const machine of machines.values()) machine.setIdentity("");
    await service.activity().until((activity) => activity.openSockets() === 0);
    await service.close();

    // Each SDK client leaves two listeners behind; nothing else may.
    expect(addedListeners.mock.calls.filter(isNetworkListener)).toHaveLength(2 * clientsBuilt);
    // Cut off in the middle of its start, an SDK client says so, and rejects with the same error where nobody can listen.
    const sdkErrors = complaints.mock.calls.map(([text, error]: unknown[]) => {
      expect(text).toMatch(/^Failed to fetch conversations/);
      return error;
    });
    expect(releaseRejections().filter((reason) => !sdkErrors.includes(reason))).toEqual([]);
  },
);
