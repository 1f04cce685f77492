import { createStore } from "../../../../src/store/createStore.js";
import type { RestableStore } from "../../../../src/store/restableStore.js";
import type { Interest } from "../../../../src/store/interest.js";
import { createFastPlatform, type FastPlatform } from "./fastPlatform.js";
import { people, type ScheduleConfig } from "./scheduleConfig.js";
import type { Flags } from "./truth.js";
import { createWorld, type World } from "./world.js";

/** One reader of one user. */
export interface Reader {
  readonly identity: string;
  readonly interest: Interest;
  undo(): void;
}

/** A store, two Services with a client each, and everything that was done with them. */
export interface Simulation {
  readonly config: ScheduleConfig;
  readonly platform: FastPlatform;
  readonly store: RestableStore;
  readonly worlds: readonly [World, World];
  /** The world whose client the store has; null while it has none, or rests. */
  world: World | null;
  isStarted: boolean;
  isFlagOn: boolean;
  maxSubscriptions: number;
  /** Slots that were in use when there last came to be fewer. */
  usedWhenLimitFell: number;
  readonly readers: Set<Reader>;
  /** Seeds given to the store since its client last changed, by identity. */
  readonly seeds: Map<string, (Flags & { readonly at: number })[]>;
  /** Epoch ms until which the client was seen to vouch for a user, by identity. */
  readonly vouchedUntil: Map<string, number>;
  readonly waits: Set<string>;
  readonly errors: Error[];
  readonly violations: string[];
}

export const sampleMaxAgeMs = 30_000;

/** People whom the app reads for itself at most. */
const appMost = 3;

/** `mostSlots`: what `maxSubscriptions` is at most in this run; the client has room for that and for the app. */
export async function startSimulation(
  config: ScheduleConfig,
  mostSlots: number,
): Promise<Simulation> {
  const platform = createFastPlatform(config.chance);
  const errors: Error[] = [];
  let running: Simulation | null = null;
  const createWorldOf = (index: 0 | 1): World =>
    createWorld({
      platform,
      users: Object.fromEntries([
        ...people.flatMap((identity, position) => {
          const flags = config.users[index][position];
          return flags === undefined ? [] : [[identity, flags] as const];
        }),
        ...fillers(config.takenByApp),
      ]),
      isInitialized: config.isInitialized || config.takenByApp > 0,
      isEnabled: config.isEnabled,
      hasReplay: config.hasReplay,
      // Whom the app holds counts against the hundred only if the client tells.
      heldList: config.takenByApp > 0 ? "told" : config.heldList,
      capacity: config.takenByApp === 0 ? mostSlots + appMost : 100,
      getUserDelayMs: config.getUserDelayMs,
      replayDelayMs: config.replayDelayMs,
      appMost,
      takenByApp: config.takenByApp,
      onHolderChange: (isLetGoByApp) =>
        running !== null && noteSlots(running, isLetGoByApp ? 1 : 0),
    });
  const worlds = [createWorldOf(0), createWorldOf(1)] as const;
  for (const world of worlds)
    for (let index = 0; index < config.takenByApp; index += 1)
      void world.client.getUser(`filler ${index}`);
  await platform.advance(config.takenByApp > 0 ? 1000 : 0, () => {});

  const store = createStore(
    {
      client: worlds[0].openAccount().client,
      maxSubscriptions: config.maxSubscriptions,
      lingerMs: config.lingerMs,
      staleAfterMs: config.staleAfterMs,
      offlineDelayMs: config.offlineDelayMs,
      sampling: config.isSampling ? { perSecond: 1, maxAgeMs: sampleMaxAgeMs } : false,
      onError: (error) => void errors.push(error),
    },
    platform,
  );
  store.start();
  const simulation: Simulation = {
    config,
    platform,
    store,
    worlds,
    world: worlds[0],
    isStarted: true,
    isFlagOn: config.isEnabled,
    maxSubscriptions: config.maxSubscriptions,
    readers: new Set(),
    seeds: new Map(),
    vouchedUntil: new Map(),
    waits: new Set(),
    errors,
    usedWhenLimitFell: 0,
    violations: [],
  };
  running = simulation;
  return simulation;
}

/**
 * To be called before slots may come to be fewer; one more is then in use if the app lets go of a user whom the kit was
 * about to borrow.
 */
export function noteSlots(simulation: Simulation, borrowed = 0): void {
  simulation.usedWhenLimitFell = Math.max(
    simulation.usedWhenLimitFell,
    simulation.store.budget().used + borrowed,
  );
}

function fillers(taken: number): (readonly [string, Flags])[] {
  const count = taken === 0 ? 0 : 120;
  return Array.from({ length: count }, (_, index) => [
    `filler ${index}`,
    { isOnline: null, isNotifiable: null },
  ]);
}

/** What the client itself said later takes earlier seeds away for good. */
export function dropOutdatedSeeds({ seeds, world, vouchedUntil }: Simulation): void {
  for (const [identity, given] of seeds) {
    const readAt = world?.account?.readAt.get(identity) ?? 0;
    const missingAt = world?.account?.missingAt.get(identity) ?? 0;
    const newest = Math.max(readAt, missingAt, vouchedUntil.get(identity) ?? 0);
    seeds.set(
      identity,
      given.filter(({ at }) => at > newest),
    );
  }
}
