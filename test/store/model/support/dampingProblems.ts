import type { UserReachability } from "../../../../src/domain/reachability.js";
import type { Simulation } from "./simulation.js";

/** Presence follows the flag at once upwards; downwards it may lag by `offlineDelayMs`. */
export function dampingProblems(simulation: Simulation, value: UserReachability): string[] {
  const { config, platform, world } = simulation;
  if (value.presence !== "online" || value.isOnline !== false) return [];
  if (config.offlineDelayMs === 0) return ["damped though damping is off"];
  const now = platform.now();
  // The flag went down when this reading was made …
  const isFresh = now <= (value.observedAt ?? 0) + config.offlineDelayMs;
  // … or it went up and down again within one task, which no reading shows.
  const from = now - config.offlineDelayMs;
  const wasOnline =
    world !== null &&
    world.truth
      .between(value.identity ?? "", world.channel.toldAt(from), now)
      .some(({ isOnline }) => isOnline === true);
  return isFresh || wasOnline ? [] : ["shown online longer than damping allows"];
}
