import "react-reachability/styles.css";
import { burst, silentEvent, type BurstKind } from "./bursts.js";
import { flipCost, flipSteadily } from "./flips.js";
import { loadCandidate, type CandidateName } from "./loadCandidate.js";
import { createStage, type Stage } from "./stage.js";

/** What the driver calls in the page; all times are ms. */
export interface Bench {
  /** Begins anew, with users that nobody has read yet; `follows`: whether the dots are to show what is true of them. */
  start(name: CandidateName, identityCount: number, follows: boolean): Promise<void>;
  /** Dots for `count` users, beginning with user `from`. */
  mount(count: number, from?: number): Promise<{ commit: number; shown: number }>;
  /** Dots that all show the first user. */
  mountShared(count: number): Promise<void>;
  unmount(): Promise<number>;
  flip(count: number, budgetMs: number): Promise<number>;
  flipShared(count: number, budgetMs: number): Promise<number>;
  burst(kind: BurstKind, count: number): Promise<number>;
  silentEvent(count: number): Promise<number>;
  /** Changes one user after the other, at this pace, for so long. */
  flipSteadily(count: number, perSecond: number, ms: number): Promise<void>;
  stop(): Promise<void>;
  left(): { listeners: number; timers: number };
}

declare global {
  interface Window {
    bench: Bench;
    pendingTimers(): number;
  }
}

const identityOf = (index: number): string => `user-${index}@example.com`;

let stage: Stage | null = null;
let identities: readonly string[] = [];

window.bench = {
  async start(name, identityCount, follows) {
    await stage?.stop();
    identities = Array.from({ length: identityCount }, (_, index) => identityOf(index));
    stage = await createStage(await loadCandidate(name), identities, follows);
  },
  mount: (count, from = 0) => onStage().mount(identities.slice(from, from + count)),
  async mountShared(count) {
    await onStage().mount(Array.from({ length: count }, () => identityOf(0)));
  },
  unmount: () => onStage().unmount(),
  flip: (count, budgetMs) => flipCost(onStage(), { count, budgetMs }),
  flipShared: (count, budgetMs) => flipCost(onStage(), { count: 1, budgetMs, watched: count - 1 }),
  burst: (kind, count) => burst(onStage(), kind, count),
  silentEvent: (count) => silentEvent(onStage(), count),
  flipSteadily: (count, perSecond, ms) => flipSteadily(onStage(), { count, perSecond, ms }),
  stop: () => onStage().stop(),
  left: () => ({ listeners: onStage().client.listenerCount(), timers: window.pendingTimers() }),
};

function onStage(): Stage {
  if (stage === null) throw new Error("nothing has been started");
  return stage;
}
