import { misuse } from "./controls/misuse.js";
import { createFakeClient } from "./createFakeClient.js";
import type { FakeClient } from "./fakeClient.js";
import { globalClock, type FakeClock } from "./fakeClock.js";
import { ControlPlayer } from "./log/controlPlayer.js";
import type { FakeClientLogEntry } from "./log/fakeClientLog.js";

/** What `replayLog` takes besides the log. */
export interface ReplayOptions {
  /** Where time comes from. Defaults to the global timers, looked up at each call, so that fake timers work. */
  readonly clock?: FakeClock;
}

/** A recording that happens once more, to a client of its own. */
export interface LogReplay {
  /** A new client with the recorded options; nothing has happened to it yet. */
  readonly client: FakeClient;
  /** Uses the next recorded control, and returns its line; null when there is none left. */
  next(): FakeClientLogEntry | null;
  /** Uses all controls that are left, within this call. */
  rest(): void;
  /** Uses all controls that are left, each when its time has come; resolves after the last. */
  inTime(): Promise<void>;
}

/**
 * Replays the log of a fake client, or what was stored of it as JSON: its controls happen again in their order, while what
 * is asked and emitted comes from the code under test.
 *
 * @throws {ReachabilityError} `invalid-argument` when the log does not begin with the creation of its client
 */
export function replayLog(
  log: readonly FakeClientLogEntry[],
  { clock = globalClock }: ReplayOptions = {},
): LogReplay {
  const creation = log[0]?.control;
  if (creation?.name !== "createFakeClient") {
    throw misuse(
      "replayLog: the log does not begin with createFakeClient(…). Pass client.log whole.",
    );
  }
  const client = createFakeClient({ ...creation.args[0], clock });
  const startedAt = clock.now();
  const player = new ControlPlayer(client);
  const left = log.slice(1).filter(({ kind }) => kind === "control");
  const next = () => {
    const entry = left.shift();
    if (entry?.control === undefined || entry.control.name === "createFakeClient") return null;
    player.play(entry.control);
    return entry;
  };
  return {
    client,
    next,
    rest() {
      while (next() !== null);
    },
    async inTime() {
      for (let entry = left[0]; entry !== undefined; entry = left[0]) {
        const waitMs = startedAt + entry.at - clock.now();
        if (waitMs > 0) await new Promise<void>((resolve) => void clock.setTimer(resolve, waitMs));
        next();
      }
    },
  };
}
