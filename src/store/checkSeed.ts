import { ReachabilityError } from "../domain/reachabilityError.js";
import type { ReachabilitySeed, SeedReading } from "../domain/reachability.js";

const flags: readonly unknown[] = [true, false, null, undefined];

/** @throws ReachabilityError `invalid-prop` naming the first reading that is none: without a time it would never expire. */
export function checkSeed(seed: unknown): asserts seed is ReachabilitySeed {
  if (typeof seed !== "object" || seed === null) throw invalidSeed("", seed);
  for (const [identity, reading] of Object.entries(seed))
    if (!isReading(reading)) throw invalidSeed(` of "${identity}"`, reading);
}

function isReading(reading: unknown): boolean {
  if (typeof reading !== "object" || reading === null) return false;
  const { isOnline, isNotifiable, at }: Partial<Record<keyof SeedReading, unknown>> = reading;
  return flags.includes(isOnline) && flags.includes(isNotifiable) && Number.isFinite(at);
}

function invalidSeed(whose: string, given: unknown): ReachabilityError {
  return new ReachabilityError(
    "invalid-prop",
    `the seed${whose} is ${inWords(given)}, but a seed is { [identity]: { isOnline, isNotifiable, at } } with flags true, false or null and \`at\` in epoch ms. Pass when it was read, such as Date.now().`,
  );
}

function inWords(given: unknown): string {
  if (typeof given === "string") return `"${given}"`;
  if (typeof given !== "object" || given === null) return String(given);
  return `{ ${Object.entries(given)
    .map(([name, value]) => `${name}: ${value}`)
    .join(", ")} }`;
}
