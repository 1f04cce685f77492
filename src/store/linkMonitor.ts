import { createAlarm } from "./alarm.js";
import type { ClientConnectionState, ReachabilityConnection } from "../domain/connectionState.js";
import type { SessionFacts } from "../domain/describeReachability.js";
import type { LinkTimings } from "./linkTimings.js";
import type { ResolvedSettings } from "./settings.js";
import type { Platform } from "./platform.js";

/** What the monitor needs of the session around it. */
export interface LinkMonitorContext {
  readonly platform: Platform;
  readonly timings: LinkTimings;
  connection(): ReachabilityConnection;
  setConnection(change: Partial<ReachabilityConnection>): void;
  settings(): ResolvedSettings;
  /** One request to the service and back; false when it gave up. */
  probe(): Promise<boolean>;
  /** `link` changed: every user's value may have. */
  onLinkChange(): void;
}

/**
 * Judges whether news still reaches us. The SDK's word is not enough: values stay frozen while it reconnects, what was
 * missed arrives in a burst afterwards, and a half-open socket stays "connected".
 *
 * - `closed`, `opening`: the client is not initialised, or it is not known yet whom it holds; nothing is judged
 * - `up`: news reaches us
 * - `down`: the SDK says that it is not connected
 * - `settling`: connected again, what was missed is still arriving
 * - `silent`: "connected", but a round trip got no answer
 */
export interface LinkMonitor {
  readonly link: SessionFacts["link"];
  /** Epoch ms until which news reached us. */
  readonly linkUntil: number;
  /** Connected again, and what was missed is still arriving. */
  readonly isSettling: boolean;
  /** The client is initialised: from now on a lost connection counts. */
  onInitialized(): void;
  /** Begins to judge, some time after: whom the client holds is known. */
  open(): void;
  onState(state: ClientConnectionState): void;
  /** `staleAfterMs` may have changed. */
  onSettings(): void;
  /** Something came from the service: an event, or the answer to a request. */
  onSignOfLife(): void;
  stop(): void;
}

export function createLinkMonitor(context: LinkMonitorContext): LinkMonitor {
  const { platform, timings } = context;
  let mode: "closed" | "opening" | "up" | "down" | "settling" | "silent" = "closed";
  /** Whether the connection was away while the session opened: what was missed then has to arrive first, too. */
  let wasAway = false;
  let link: SessionFacts["link"] = "up";
  let linkUntil = 0;
  /** Epoch ms from which a grace is counted. */
  let graceFrom = 0;
  /** Epoch ms of the last thing that came from the service, and of the last that was not the answer to a probe. */
  let lastSign = 0;
  let lastNews = 0;
  /** Rises whenever what a pending timer or probe was for is over. */
  let turn = 0;
  let cancelNext = (): void => {};
  const grace = createAlarm(platform, () => setLink("lost"));

  function after(ms: number, callback: () => void): void {
    cancelNext();
    cancelNext = platform.setTimer(callback, ms);
  }

  function setLink(next: SessionFacts["link"]): void {
    if (link === next) return;
    link = next;
    context.setConnection({ isStale: next === "lost" });
    context.onLinkChange();
  }

  function setUp(): void {
    mode = "up";
    turn += 1;
    grace.stop();
    watch();
    setLink("up");
  }

  function setSilent(): void {
    if (mode === "up") linkUntil = lastSign;
    mode = "silent";
    grace.stop();
    setLink("lost");
    after(timings.probeAgainMs, () => probeThen(setUp));
  }

  function setDown(): void {
    if (mode === "up") linkUntil = platform.now();
    mode = "down";
    turn += 1;
    cancelNext();
    startGrace(linkUntil + context.settings().staleAfterMs);
  }

  function startGrace(until: number): void {
    grace.stop();
    graceFrom = until - context.settings().staleAfterMs;
    if (until <= platform.now()) return setLink("lost");
    if (link === "up") setLink("grace");
    grace.ringBy(until);
  }

  function probeThen(onAnswer: () => void): void {
    turn += 1;
    const asked = turn;
    const askedAt = platform.now();
    let isLate = false;
    const conclude = (): void => {
      if (asked !== turn) return;
      // Whatever comes now is too late for this turn.
      turn += 1;
      // News that came meanwhile is as good, but counts from when it came.
      if (lastSign >= askedAt) onAnswer();
      else setSilent();
    };
    after(timings.probeLimitMs, () => {
      isLate = true;
      conclude();
    });
    void context.probe().then((isAnswered) => {
      if (isLate && isAnswered) onSignOfLife();
      if (asked !== turn) return;
      if (isAnswered) lastSign = platform.now();
      conclude();
    });
  }

  function onSignOfLife(): void {
    lastSign = lastNews = platform.now();
    // One piece of news got through; what else is on its way arrives behind it.
    if (mode === "silent") settle();
  }

  function settle(): void {
    mode = "settling";
    turn += 1;
    if (timings.settleMs === 0) {
      lastSign = platform.now();
      return setUp();
    }
    // Known again in a moment: no flash of unknown when the grace ends right now.
    startGrace(Math.max(linkUntil + context.settings().staleAfterMs, platform.now() + 2000));
    after(timings.settleMs, () =>
      probeThen(() => awaitQuiet(platform.now() + timings.quietLimitMs)),
    );
  }

  function awaitQuiet(until: number): void {
    const now = platform.now();
    const quietAt = Math.min(lastNews + timings.quietMs, until);
    if (quietAt <= now) setUp();
    else after(quietAt - now, () => awaitQuiet(until));
  }

  function watch(): void {
    after(lastSign + timings.silenceMs - platform.now(), () => {
      if (platform.now() < lastSign + timings.silenceMs) return watch();
      if (!platform.page.isHidden()) return probeThen(setUp);
      // A hidden page asks nothing; it asks as soon as somebody looks again.
      cancelNext = platform.page.onVisibilityChange(() => {
        if (platform.page.isHidden()) return;
        cancelNext();
        probeThen(setUp);
      });
    });
  }

  return {
    get link() {
      return link;
    },
    get linkUntil() {
      return linkUntil;
    },
    get isSettling() {
      return mode === "settling";
    },
    onInitialized() {
      mode = "opening";
      linkUntil = lastSign = lastNews = platform.now();
      wasAway = context.connection().status !== "connected";
    },
    open() {
      if (!wasAway) return setUp();
      mode = "down";
      startGrace(linkUntil + context.settings().staleAfterMs);
      if (context.connection().status === "connected") settle();
    },
    onState(state) {
      const { status, error } = context.connection();
      if (state === status) return;
      const isConnected = state === "connected";
      context.setConnection({
        status: state,
        since: platform.now(),
        error: isConnected ? null : error,
      });
      if (mode === "closed") return;
      if (mode === "opening") {
        if (!isConnected && !wasAway) linkUntil = platform.now();
        wasAway ||= !isConnected;
      } else if (isConnected) settle();
      else setDown();
    },
    onSettings() {
      if (link === "grace") startGrace(graceFrom + context.settings().staleAfterMs);
    },
    onSignOfLife,
    stop() {
      mode = "closed";
      turn += 1;
      cancelNext();
      grace.stop();
    },
  };
}
