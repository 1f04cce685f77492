import { shownProblems } from "./shownProblems.js";
import { dropOutdatedSeeds, type Simulation } from "./simulation.js";
import { identitiesIn } from "../../../support/identitiesIn.js";

/** Everything that must hold whenever a task is over and its promises have settled. */
export function createMomentCheck(simulation: Simulation): () => void {
  const { store, worlds, platform, violations, vouchedUntil, errors } = simulation;
  function say(problem: string): void {
    violations.push(problem);
  }

  function checkUsers(): void {
    const identities = new Set(identitiesIn(store));
    for (const identity of vouchedUntil.keys())
      if (!identities.has(identity)) vouchedUntil.delete(identity);
    for (const identity of identities) {
      const value = store.get(identity);
      for (const problem of shownProblems(simulation, value))
        say(`"${identity}" is shown: ${problem} (${JSON.stringify(value)})`);
      if (value.freshness === "live" && simulation.world?.channel.isFlowing === true)
        vouchedUntil.set(identity, platform.now());
    }
    dropOutdatedSeeds(simulation);
  }

  function checkSlots(): void {
    const { used, limit, maxSubscriptions } = store.budget();
    if (limit > maxSubscriptions) say(`limit ${limit} above maxSubscriptions ${maxSubscriptions}`);
    // When the limit falls, reads in flight cannot be called back; but nobody new may come.
    if (used > Math.max(limit, simulation.usedWhenLimitFell)) say(`uses ${used} of ${limit} slots`);
    simulation.usedWhenLimitFell = Math.min(simulation.usedWhenLimitFell, used);
    const own = simulation.world?.account?.ownIdentities() ?? [];
    if (simulation.isStarted && own.length > used)
      say(`holds ${own.join(", ")}, but says that ${used} slots are used`);
  }

  function checkConnection(): void {
    const { world, isStarted } = simulation;
    const { status } = store.connection();
    const ofClient = isStarted ? world?.client.connectionState : "unknown";
    const expected = world === null ? "no-client" : ofClient;
    if (status !== expected) say(`says "${status}" of a connection that is "${expected}"`);
  }

  return () => {
    for (const { channel } of worlds) channel.update();
    checkUsers();
    checkSlots();
    checkConnection();
    for (const error of errors.splice(0))
      if (error.name !== "ReachabilityError") say(`an unexpected error: ${error.stack}`);
    const [violation] = [...violations, ...worlds.flatMap((world) => world.violations)];
    if (violation !== undefined) throw new Error(violation);
  };
}
