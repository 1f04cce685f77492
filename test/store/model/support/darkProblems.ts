import { rank } from "../../../../src/store/interest.js";
import type { UserReachability } from "../../../../src/domain/reachability.js";
import type { Simulation } from "./simulation.js";
import type { World } from "./world.js";

interface Wanted {
  readonly identity: string;
  readonly rank: number;
  readonly value: UserReachability;
}

/** What is not shown although it could be known by now: slots free, connection up, reads answered. */
export function darkProblems(simulation: Simulation): string[] {
  const { store, world, isStarted } = simulation;
  const wanted = wantedUsers(simulation);
  const isSeeded = ({ value }: Wanted): boolean => value.freshness === "seeded";
  const expectReason = (reason: string): string[] =>
    wanted
      .filter((user) => !isSeeded(user) && user.value.unknownReason !== reason)
      .filter(({ value }) => value.observedAt === null)
      .map(({ identity, value }) => `"${identity}" is ${value.unknownReason}, not ${reason}`);
  if (world === null) return expectReason("no-client");
  if (!isStarted) return expectReason("connecting");
  if (world.isEnabled === false) return expectReason("disabled");
  const { used, limit } = store.budget();
  return [
    ...(used > limit ? [`uses ${used} of ${limit} slots`] : []),
    ...(store.connection().isStale ? ["the connection is said to be stale"] : []),
    ...wantedProblems(simulation, world, wanted),
  ];
}

function wantedProblems(simulation: Simulation, world: World, wanted: readonly Wanted[]): string[] {
  const { store, config } = simulation;
  const { limit } = store.budget();
  const { truth, app, client } = world;
  const problems: string[] = [];
  const isLive = isLiveIn(world);
  const heldFirst = app.heldFirst();
  // Who was deleted leaves dead objects behind, and nobody can know that their slots are wasted.
  const isDoubtful = ({ identity }: Wanted): boolean => truth.wasRemoved(identity);
  const isForeign = ({ identity }: Wanted): boolean =>
    identity === client.user.identity || heldFirst.has(identity);
  for (const user of wanted.filter(isForeign))
    if (!isDoubtful(user) && exists(world, user) && !isLive(user))
      problems.push(`"${user.identity}" is held by the app, but not live`);

  const others = wanted.filter((user) => !isForeign(user));
  // Whom both asked for at once, both may count as the other's.
  if (others.some(({ identity }) => app.identities.has(identity))) return problems;
  const readable = others.filter((user) => exists(world, user));
  const isOverCap = others.length > limit;
  const isSampling = isOverCap && config.isSampling;
  const slots = Math.max(0, limit - (isSampling ? 1 : 0) - others.filter(isDoubtful).length);
  const live = readable.filter(isLive);
  if (live.length < Math.min(slots, readable.length))
    problems.push(`only ${live.length} live of ${readable.length} wanted and ${slots} slots`);
  const worst = Math.max(-1, ...live.map((user) => user.rank));
  for (const user of readable) {
    if (isLive(user)) continue;
    if (user.rank < worst)
      problems.push(`"${user.identity}" has no slot, but somebody less important has`);
    const isOffScreen = user.rank >= rank.offScreenDot;
    if (isSampling && limit > 0 && !isOffScreen && !isKnownBySample(user))
      problems.push(`"${user.identity}" is not sampled: ${user.value.unknownReason}`);
    if (!isExcused(user, isOverCap))
      problems.push(`"${user.identity}" is ${user.value.unknownReason}`);
  }
  for (const user of others)
    if (!exists(world, user) && !isDoubtful(user) && !isOverCap && !isMissing(user))
      problems.push(`"${user.identity}" does not exist, but is ${user.value.unknownReason}`);
  return problems;
}

/** Where nothing is reported a live value looks like a sampled one. */
function isLiveIn({ account }: World): (user: Wanted) => boolean {
  return ({ identity, value }) =>
    value.freshness === "live" ||
    (value.unknownReason === "not-reported" &&
      account?.latest.get(identity)?.isSubscribed === true);
}

/** Without a slot for another try, what the last one said still stands. */
function isExcused({ value: { unknownReason } }: Wanted, isOverCap: boolean): boolean {
  if (unknownReason === null || unknownReason === "not-reported") return true;
  return isOverCap && ["waiting", "error", "not-found"].includes(unknownReason);
}

function isKnownBySample({ value }: Wanted): boolean {
  return value.observedAt !== null;
}

function isMissing({ value }: Wanted): boolean {
  return value.unknownReason === "not-found" || value.freshness === "seeded";
}

function exists({ truth, client }: World, { identity }: Wanted): boolean {
  return identity === client.user.identity || truth.now(identity).exists;
}

function wantedUsers({ readers, store, platform }: Simulation): Wanted[] {
  const ranks = new Map<string, number>();
  for (const { identity, interest } of readers) {
    const own =
      interest.kind === "user"
        ? rank.user
        : interest.kind === "list"
          ? rank.list
          : platform.isOnScreen(interest.element)
            ? rank.onScreenDot
            : rank.offScreenDot;
    ranks.set(identity, Math.min(own, ranks.get(identity) ?? Infinity));
  }
  return Array.from(ranks, ([identity, best]) => ({
    identity,
    rank: best,
    value: store.get(identity),
  }));
}
