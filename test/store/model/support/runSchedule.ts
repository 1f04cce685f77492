import { createMomentCheck } from "./checkMoment.js";
import { darkProblems } from "./darkProblems.js";
import { performStep } from "./performStep.js";
import type { ScheduleConfig } from "./scheduleConfig.js";
import { startSimulation, type Simulation } from "./simulation.js";
import type { Step } from "./step.js";
import { identitiesIn } from "../../../support/identitiesIn.js";

export interface Schedule {
  readonly config: ScheduleConfig;
  readonly steps: readonly Step[];
  /** Whether the store is destroyed in the middle of things, or after everybody has left. */
  readonly endsAbruptly: boolean;
}

/** Failed reads are repeated after 72 s at most, and who does not exist is looked for again after 6 min. */
const longestCalmMs = 400_000;
/** Readers leave, the linger and the last `whenReachable` end, and the longest request is given up. */
const quietMs = 60_000;

/** Lets a schedule happen; throws at the first moment at which something is shown, held or asked that must not be. */
export async function runSchedule(schedule: Schedule, mostSlots: number): Promise<void> {
  const simulation = await startSimulation(schedule.config, mostSlots);
  const { platform, store } = simulation;
  const check = createMomentCheck(simulation);
  for (const step of schedule.steps) {
    if (step.do === "pass") await platform.advance(step.ms, check);
    else if (step.do === "calm") await calm(simulation, check);
    else if (step.do === "tick") await Promise.resolve();
    else performStep(simulation, step);
  }
  await platform.advance(0, check);
  if (!schedule.endsAbruptly) await endInOrder(simulation, check);
  store.destroy();
  simulation.world?.account?.renew();
  await platform.settle();
  checkNothingIsLeft(simulation);
  restore(simulation);
  await platform.advance(quietMs, () => {});
  checkNoSubscriptionIsLeft(simulation);
  if (simulation.waits.size > 0) throw new Error(`never settled: ${[...simulation.waits].join()}`);
}

/** Everything works again; after a bounded time nothing may be dark that could be known. */
async function calm(simulation: Simulation, check: () => void): Promise<void> {
  const { platform } = simulation;
  restore(simulation);
  let problems: string[] = [];
  for (let passed = 0; passed < longestCalmMs; passed += passed < 5000 ? 500 : 5000) {
    await platform.advance(passed < 5000 ? 500 : 5000, check);
    problems = darkProblems(simulation);
    if (problems.length === 0) return;
  }
  throw new Error(`still dark after ${longestCalmMs} ms: ${problems.join("; ")}`);
}

function restore({ worlds, platform }: Simulation): void {
  for (const { client, channel, isEnabled, releaseHolds } of worlds) {
    releaseHolds();
    channel.unmute();
    channel.unfreeze();
    if (isEnabled === null) client.initialize();
    else if (client.connectionState !== "connected") client.reconnect();
    channel.update();
  }
  platform.setHidden(false);
}

async function endInOrder(simulation: Simulation, check: () => void): Promise<void> {
  const { platform, store, readers } = simulation;
  await calm(simulation, check);
  for (const reader of Array.from(readers)) reader.undo();
  await platform.advance(quietMs, check);
  const left = identitiesIn(store);
  if (left.length > 0) throw new Error(`entries without a reader: ${left.join(", ")}`);
  const { used, waiting } = store.budget();
  if (used + waiting > 0)
    throw new Error(`slots without a reader: ${used} used, ${waiting} waiting`);
  checkNoSubscriptionIsLeft(simulation);
}

function checkNothingIsLeft({ worlds, platform }: Simulation): void {
  const leftovers = platform.leftovers();
  for (const { client, ownListeners } of worlds) {
    const count = client.listenerCount() - ownListeners;
    if (count > 0) leftovers.push(`${count} listeners on the client`);
  }
  if (leftovers.length > 0) throw new Error(`left after destroy: ${leftovers.join("; ")}`);
}

function checkNoSubscriptionIsLeft({ worlds }: Simulation): void {
  for (const { leaked, violations } of worlds) {
    const [user] = leaked();
    if (user !== undefined) throw new Error(`still subscribed to "${user.identity}"`);
    if (violations[0] !== undefined) throw new Error(violations[0]);
  }
}
