import { array, assert, asyncProperty, constantFrom, double, infiniteStream } from "fast-check";
import { expect, it } from "vitest";
import { createConnectionMachine } from "../../src/connection/createConnectionMachine.js";
import { createFakePlatform, type FakePlatform } from "./support/createFakePlatform.js";
import { SimulatedClient, type SimulatedService } from "./support/SimulatedClient.js";

type TokenSource = "good" | "rejects" | "hangs" | "is stale" | "is no string";

interface World {
  readonly platform: FakePlatform;
  readonly service: SimulatedService;
  readonly machine: ReturnType<typeof createConnectionMachine<SimulatedClient>>;
  identity: string;
  tokens: TokenSource;
  buildsFail: boolean;
  tokensInFlight: number;
  /** When tokens were asked for and clients built. */
  readonly attempts: number[];
  /** How often the user or the page asked to hurry. */
  hurries: number;
}

function createWorld(random: () => number): World {
  const platform = createFakePlatform(random);
  const service: SimulatedService = {
    refuses: false,
    isSilent: false,
    deniesTokens: false,
    failsReads: false,
    open: new Set(),
  };
  const world: Omit<World, "machine"> = {
    platform,
    service,
    identity: "",
    tokens: "good",
    buildsFail: false,
    tokensInFlight: 0,
    attempts: [],
    hurries: 0,
  };
  let minted = 0;
  const machine = createConnectionMachine<SimulatedClient>(platform, {
    getToken({ signal }) {
      world.attempts.push(platform.now());
      world.tokensInFlight += 1;
      expect(world.tokensInFlight).toBe(1);
      signal.addEventListener("abort", () => {
        world.tokensInFlight -= 1;
      });
      if (world.tokens === "rejects") return Promise.reject(new Error("no network"));
      if (world.tokens === "hangs") return new Promise(() => {});
      if (world.tokens === "is stale") return Promise.resolve("stale");
      if (world.tokens === "is no string") return Promise.resolve(undefined as unknown as string);
      minted += 1;
      return Promise.resolve(`token-${minted}`);
    },
    createClient(token) {
      if (world.buildsFail) throw new Error("no WebSocket");
      const identity = world.identity;
      expect([...service.open].filter((client) => client.identity === identity)).toEqual([]);
      const client = new SimulatedClient(token, identity, service, platform);
      return { client, stop: () => client.shutdown() };
    },
  });
  return Object.assign(world, { machine });
}

type Step = readonly [name: string, run: (world: World) => void | Promise<void>];

function signIn(world: World, identity: string): void {
  world.identity = identity;
  world.hurries += 1;
  world.machine.setIdentity(identity);
}
const eachOpen =
  (act: (client: SimulatedClient) => void) =>
  ({ service }: World): void =>
    [...service.open].forEach(act);

const steps: readonly Step[] = [
  ["sign in alice", (world) => signIn(world, "alice")],
  ["sign in bob", (world) => signIn(world, "bob")],
  ["sign out", (world) => signIn(world, "")],
  [
    "remount",
    ({ machine, identity }) => {
      machine.release();
      machine.setIdentity(identity);
    },
  ],
  ["refuse", ({ service }) => void (service.refuses = true)],
  ["fall silent", ({ service }) => void (service.isSilent = true)],
  ["deny", ({ service }) => void (service.deniesTokens = true)],
  ["fail reads", ({ service }) => void (service.failsReads = true)],
  ["heal", heal],
  ["drop", eachOpen((client) => client.drop())],
  ["close 401", eachOpen((client) => client.close(401))],
  ["close 410", eachOpen((client) => client.close(410))],
  ["close 417", eachOpen((client) => client.close(417))],
  ["expire soon", eachOpen((client) => client.emit("tokenAboutToExpire"))],
  ...(["rejects", "hangs", "is stale", "is no string"] as const).map((tokens): Step => [
    `getToken ${tokens}`,
    (world) => void (world.tokens = tokens),
  ]),
  ["createClient throws", (world) => void (world.buildsFail = true)],
  [
    "retry()",
    (world) => {
      world.hurries += 1;
      world.machine.resultFor(world.identity).retry();
    },
  ],
  [
    "return",
    (world) => {
      world.hurries += 1;
      world.platform.signalReturn();
    },
  ],
  ["sleep", ({ platform }) => platform.sleep(3_600_000)],
  ...[100, 1_000, 5_000, 30_000, 90_000].map((ms): Step => [
    `wait ${ms}`,
    ({ platform }) => platform.advance(ms),
  ]),
];

function heal(world: World): void {
  Object.assign(world.service, {
    refuses: false,
    isSilent: false,
    deniesTokens: false,
    failsReads: false,
  });
  world.tokens = "good";
  world.buildsFail = false;
}

/** The most attempts that any minute saw. */
function busiestMinute(attempts: readonly number[]): number {
  return Math.max(
    0,
    ...attempts.map((start) => attempts.filter((at) => at >= start && at < start + 60_000).length),
  );
}

async function endOf(world: World): Promise<{ status: string; open: number }> {
  await world.platform.advance(900_000);
  const { status, client } = world.machine.resultFor(world.identity);
  expect([...world.service.open]).toEqual(client ? [client] : []);
  return { status, open: world.service.open.size };
}

it("whatever happens: one client at most, no hot loop, and a good end once the faults stop", async () => {
  await assert(
    asyncProperty(
      array(constantFrom(...steps), { maxLength: 40 }),
      infiniteStream(double({ min: 0, max: 0.999, noNaN: true })),
      async (schedule, chance) => {
        const world = createWorld(() => chance.next().value ?? 0);
        signIn(world, "alice");
        for (const [, run] of schedule) await run(world);
        expect(busiestMinute(world.attempts)).toBeLessThanOrEqual(10 + 2 * world.hurries);

        heal(world);
        const { status } = await endOf(world);
        expect(world.identity === "" ? ["signed-out"] : ["connected", "failed"]).toContain(status);

        world.machine.resultFor(world.identity).retry();
        const retried = await endOf(world);
        expect(retried.status).toBe(world.identity === "" ? "signed-out" : "connected");

        signIn(world, "");
        expect(await endOf(world)).toEqual({ status: "signed-out", open: 0 });
        expect(world.platform.timerCount).toBe(0);
        expect(world.platform.listenerCount).toBe(0);
      },
    ),
    { numRuns: 500 },
  );
}, 30_000);
