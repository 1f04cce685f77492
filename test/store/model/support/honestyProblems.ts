import type { UserReachability } from "../../../../src/domain/reachability.js";
import { sampleMaxAgeMs, type Simulation } from "./simulation.js";
import type { Flags } from "./truth.js";
import type { World } from "./world.js";

/** A half-open connection is noticed within 70 s: after 60 s of silence somebody is asked, who has 10 s to answer. */
const silenceMs = 60_000;
const answerMs = 10_000;
/** While a connection settles, values are held for this long instead of flashing unknown. */
const settleGraceMs = 2000;

/** Where a value shows what must not be shown: the honesty rule with its named exceptions. */
export function honestyProblems(simulation: Simulation, value: UserReachability): string[] {
  const { world, platform } = simulation;
  const now = platform.now();
  if (value.unknownReason === "not-reported" && value.freshness === null)
    return silenceProblems(simulation, value, now);
  if (value.freshness === "seeded") return seedProblems(simulation, value, now);
  if (world === null)
    return value.freshness === null && value.unknownReason === "no-client"
      ? []
      : ["knows something, or another reason, without a client"];
  world.channel.update();
  if (value.unknownReason === "disabled") return world.isEnabled === false ? [] : ["is enabled"];
  const reasons = reasonProblems(simulation, world, value);
  if (value.freshness === null) return [...reasons, ...lastKnownProblems(world, value)];
  if (world.isEnabled !== true) return ["knows something from a client that cannot tell"];
  if (value.freshness === "sampled") return sampleProblems(simulation, world, value, now);
  return [
    ...reasons,
    ...(value.freshness === "live"
      ? liveProblems(world, value)
      : heldProblems(simulation, world, value, now)),
    ...halfOpenProblems(simulation, world, now),
  ];
}

/** Both flags null: nothing tells whether a seed, a sample or a subscription says so. */
function silenceProblems(
  { world, seeds }: Simulation,
  value: UserReachability,
  now: number,
): string[] {
  const isSeed = seeds
    .get(idOf(value))
    ?.some((seed) => seed.at === value.observedAt && isSame(seed, value));
  if (isSeed === true) return [];
  if (world === null) return ["a reading without a client"];
  world.channel.update();
  const from = world.channel.toldAt(value.observedAt ?? now);
  return valueProblem(world, value, world.truth.between(idOf(value), from, now));
}

function liveProblems(world: World, value: UserReachability): string[] {
  const { client, channel, account, truth } = world;
  const identity = idOf(value);
  const problems = valueProblem(world, value, truth.sinceEvent(identity, channel.toldUpTo));
  if (client.connectionState !== "connected") problems.push("live without a connection");
  if (account?.latest.get(identity)?.isSubscribed !== true)
    problems.push("live without a subscription");
  const wasReadSince = (account?.readAt.get(identity) ?? 0) >= (channel.connectedSince ?? 0);
  if (!wasReadSince && channel.isReplayAwaited)
    problems.push("live before what was missed has arrived");
  return problems;
}

function heldProblems(
  { config, vouchedUntil }: Simulation,
  world: World,
  value: UserReachability,
  now: number,
): string[] {
  const { channel, account, truth } = world;
  const { troubledSince, connectedSince } = channel;
  const identity = idOf(value);
  const knownAt = Math.max(vouchedUntil.get(identity) ?? 0, value.observedAt ?? 0);
  const problems = valueProblem(
    world,
    value,
    truth.between(identity, channel.toldAt(knownAt), now),
  );
  if (troubledSince === null) return ["held though the connection never failed"];
  // A session that begins on a working connection trusts it at once.
  const graceEnd = Math.max(troubledSince, account?.startedAt ?? 0) + config.staleAfterMs;
  const until =
    connectedSince === null ? graceEnd : Math.max(graceEnd, connectedSince + settleGraceMs);
  if (now > until) problems.push(`held for ${now - until} ms too long`);
  return problems;
}

function halfOpenProblems(
  { platform }: Simulation,
  { channel, account }: World,
  now: number,
): string[] {
  const { mutedSince } = channel;
  const { visibleSince } = platform;
  // A hidden page asks nothing; it asks as soon as it is shown.
  if (mutedSince === null || visibleSince === null) return [];
  const silentSince = Math.max(mutedSince, account?.startedAt ?? 0);
  const noticedBy = Math.max(silentSince + silenceMs, visibleSince) + answerMs;
  return now > noticedBy ? ["a half-open connection goes unnoticed"] : [];
}

function sampleProblems(
  simulation: Simulation,
  world: World,
  value: UserReachability,
  now: number,
): string[] {
  const { config, vouchedUntil } = simulation;
  // Read again with the same result, a value keeps its object and with it the time of the first reading.
  const at = Math.max(value.observedAt ?? 0, world.account?.readAt.get(idOf(value)) ?? 0);
  const problems = valueProblem(
    world,
    value,
    world.truth.between(idOf(value), world.channel.toldAt(at), at),
  );
  if (simulation.seeds.get(idOf(value))?.some((seed) => seed.at > at) === true)
    problems.push("a sample though a newer seed was given");
  if (world.channel.wasDownAt(value.observedAt ?? 0))
    problems.push("a sample of a moment without a connection");
  if ((world.account?.missingAt.get(idOf(value)) ?? 0) > at)
    problems.push("a sample though the Service said later that the user does not exist");
  if (!config.isSampling) problems.push("sampled though sampling is off");
  if (now - at > sampleMaxAgeMs) problems.push("an expired sample");
  if (at < (vouchedUntil.get(idOf(value)) ?? 0))
    problems.push("a sample older than what the client vouched for");
  return problems;
}

function seedProblems(
  { config, seeds, vouchedUntil }: Simulation,
  value: UserReachability,
  now: number,
): string[] {
  const problems: string[] = [];
  const all = seeds.get(idOf(value)) ?? [];
  const given = all.filter((seed) => isSame(seed, value));
  if (!given.some((seed) => seed.at === value.observedAt)) problems.push("a seed that nobody gave");
  // Seeded again with the same flags, a value keeps its object.
  const at = Math.max(...given.map((seed) => seed.at));
  if (now - at > (config.isSampling ? sampleMaxAgeMs : 120_000)) problems.push("an expired seed");
  if (at < (vouchedUntil.get(idOf(value)) ?? 0))
    problems.push("a seed older than what the client vouched for");
  if (all.some((seed) => seed.at > at)) problems.push("a seed though a newer one was given");
  return problems;
}

function reasonProblems(
  { isStarted }: Simulation,
  world: World,
  { identity, unknownReason }: UserReachability,
): string[] {
  if (unknownReason === "no-client") return ["has a client"];
  if (unknownReason === "not-found" && !canBeMissing(world, identity ?? ""))
    return ["not found, but existed all the time"];
  if (unknownReason === "error" && !isStarted) return ["an error of a session that is over"];
  return [];
}

function canBeMissing({ truth, hasFailed }: World, identity: string): boolean {
  return hasFailed(identity) || truth.between(identity, 1, Infinity).some(({ exists }) => !exists);
}

function lastKnownProblems(world: World, { identity, lastKnown }: UserReachability): string[] {
  if (lastKnown === null) return [];
  const { at } = lastKnown;
  if (world.channel.wasDownAt(at)) return ["last known at a moment without a connection"];
  const states = world.truth.between(identity ?? "", world.channel.toldAt(at), at);
  return valueProblem(world, { identity, ...lastKnown }, states).map(
    (problem) => `last known: ${problem}`,
  );
}

function valueProblem(
  { account, dead, client }: World,
  { identity, ...flags }: Flags & Pick<UserReachability, "identity">,
  allowed: readonly Flags[],
): string[] {
  const object = account?.latest.get(identity ?? "");
  // Nobody is told that a user was deleted. What the signed-in user is, the Service says by itself.
  if (identity === client.user.identity || (object !== undefined && dead.has(object))) return [];
  if (allowed.some((state) => isSame(state, flags))) return [];
  const said = allowed.map(({ isOnline, isNotifiable }) => `${isOnline}/${isNotifiable}`);
  return [`shows ${flags.isOnline}/${flags.isNotifiable}, but the truth was ${said.join(", ")}`];
}

function isSame(a: Flags, b: Flags): boolean {
  return a.isOnline === b.isOnline && a.isNotifiable === b.isNotifiable;
}

function idOf({ identity }: UserReachability): string {
  return identity ?? "";
}
