import type { Browser } from "playwright";
import type { BurstKind } from "../page/bursts.js";
import type { CandidateName } from "../page/loadCandidate.js";
import type { candidates } from "./candidates.js";
import type { Measurement } from "./measurement.js";
import { openPlayer, type Player } from "./openPlayer.js";
import { largestOf, type Plan } from "./plan.js";

export const sharedDots = 200;

const burstKinds: readonly BurstKind[] = ["task", "microtasks"];
/** By then, what a burst runs through is compiled; without, the first bursts of all take twice to four times as long. */
const warmUpBursts = 20;

/**
 * All that is timed in one round. Every candidate has a page of its own with warmed-up code, and they take turns at each
 * single measurement: a machine that is slow for a moment is slow for all of them.
 */
export async function measureTimes(
  browser: Browser,
  url: string,
  contenders: typeof candidates,
  plan: Plan,
): Promise<ReadonlyMap<CandidateName, Measurement>> {
  const largest = largestOf(plan);
  const players: Player[] = [];
  for (const info of contenders) players.push(await openPlayer(browser, url, info, largest));
  for (const player of players) await warmUp(player, Math.min(1000, largest));
  const followers = players.filter(({ info }) => info.follows);

  for (const size of plan.sizes) {
    await inTurns(players, plan.mountsOf(size), (player) => mountAndUnmount(player, size));
    for (const player of followers) {
      await player.start();
      await player.bench("mount", size);
    }
    await inTurns(followers, plan.flipTurns, async (player) =>
      player.note(`flip.${size}`, await player.bench("flip", size, plan.flipMs)),
    );
  }
  // The dots of the largest size are still there.
  await inTurns(followers, 9, async (player) =>
    player.note("silentEvent", await player.bench("silentEvent", largest)),
  );
  for (const kind of burstKinds) await measureBursts(followers, kind, largest, plan);
  for (const player of followers) {
    await player.start();
    await player.bench("mountShared", sharedDots);
  }
  await inTurns(followers, plan.flipTurns, async (player) =>
    player.note("flipShared", await player.bench("flipShared", sharedDots, plan.flipMs)),
  );

  for (const player of players) await player.close();
  return new Map(players.map(({ info, measurement }) => [info.name, measurement()]));
}

/** So many turns for each. */
async function inTurns(
  players: readonly Player[],
  turns: number,
  play: (player: Player) => Promise<void>,
): Promise<void> {
  for (let turn = 0; turn < turns; turn += 1) for (const player of players) await play(player);
}

async function warmUp(player: Player, size: number): Promise<void> {
  for (let turn = 0; turn < 3; turn += 1) {
    await player.start();
    await player.bench("mount", size);
    if (player.info.follows) {
      await player.bench("flip", size, 30);
      for (const kind of burstKinds)
        for (let burst = 0; burst < warmUpBursts; burst += 1)
          await player.bench("burst", kind, Math.min(100, size));
      await player.bench("silentEvent", size);
    }
    await player.bench("unmount");
  }
}

/** Of users whom nobody has read before. */
async function mountAndUnmount(player: Player, size: number): Promise<void> {
  await player.start();
  const { commit, shown } = await player.bench("mount", size);
  const unmount = await player.bench("unmount");
  player.note(`commit.${size}`, commit);
  player.note(`unmount.${size}`, unmount);
  if (player.info.follows) player.note(`shown.${size}`, shown);
}

/** Bursts in which all dots change; where that would take too long, what two smaller ones let expect of it. */
async function measureBursts(
  players: readonly Player[],
  kind: BurstKind,
  count: number,
  plan: Plan,
): Promise<void> {
  const quick: Player[] = [];
  for (const player of players) {
    const [few, more] = [Math.ceil(count / 200), Math.ceil(count / 50)];
    const msOfFew = await player.bench("burst", kind, few);
    const msOfMore = await player.bench("burst", kind, more);
    const expected = msOfMore + ((count - more) * (msOfMore - msOfFew)) / (more - few);
    if (expected > plan.burstBudgetMs) player.note(`burst.${kind}`, expected, true);
    else quick.push(player);
  }
  await inTurns(quick, plan.burstTurns, async (player) =>
    player.note(`burst.${kind}`, await player.bench("burst", kind, count)),
  );
}
