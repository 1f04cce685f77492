import type { FakeClient } from "react-reachability/testing";
import type { Timeline } from "./timeline.js";

interface Blockage {
  readonly event: number;
  readonly from: number;
  to: number;
}

/** Connected for less, the kit cannot have found that everything missed has arrived (the SDK asks for it after 0.1 s). */
const settleMs = 200;

/** Whether changes get through to a client at the moment, and since when not. */
export interface Channel {
  /** To be called whenever something may have changed. */
  update(): void;
  readonly isFlowing: boolean;
  /** The last event of which the client could have been told. */
  readonly toldUpTo: number;
  /** The same for a moment: epoch ms of the last moment up to `at` of which the client could have been told by then. */
  toldAt(at: number): number;
  readonly connectedSince: number | null;
  /** Whether there was no connection at that moment; not at the moments of the loss and the return themselves. */
  wasDownAt(at: number): boolean;
  /** What was missed while the connection was down has not arrived yet. */
  readonly isReplayAwaited: boolean;
  /** Since when the connection has not worked for long enough to be trusted; null if it never failed. */
  readonly troubledSince: number | null;
  readonly mutedSince: number | null;
  mute(): void;
  unmute(): void;
  freeze(): void;
  unfreeze(): void;
}

export function createChannel(
  client: FakeClient,
  timeline: Timeline,
  replayDelayMs: number,
): Channel {
  const blockages: Blockage[] = [];
  const outages: { readonly from: number; to: number }[] = [];
  let current: Blockage | null = null;
  let connectedSince: number | null = null;
  let replayUntil = 0;
  let troubledSince: number | null = null;
  let undoMute: (() => void) | null = null;
  let mutedSince: number | null = null;
  let undoFreeze: (() => void) | null = null;

  function update(): void {
    const now = timeline.now();
    const isFlowing =
      connectedSince !== null &&
      mutedSince === null &&
      undoFreeze === null &&
      // At the last moment itself it may have arrived or not.
      (replayDelayMs === 0 || timeline.now() > replayUntil);
    if (isFlowing && current !== null) {
      current.to = now;
      current = null;
    } else if (!isFlowing && current === null) {
      current = { event: timeline.next(), from: now, to: Infinity };
      blockages.push(current);
    }
  }

  function onConnectionState(): void {
    const now = timeline.now();
    if (client.connectionState === "connected") {
      connectedSince = now;
      replayUntil = now + replayDelayMs;
      const outage = outages.at(-1);
      if (outage?.to === Infinity) outage.to = now;
    } else if (connectedSince !== null) {
      if (troubledSince === null || now - connectedSince >= settleMs) troubledSince = now;
      connectedSince = null;
      outages.push({ from: now, to: Infinity });
      // With the connection goes what was muted or frozen about it.
      mutedSince = null;
      undoMute = null;
      undoFreeze = null;
    }
    update();
  }

  client.on("connectionStateChanged", onConnectionState);
  if (client.connectionState === "connected") connectedSince = timeline.now();
  if (connectedSince !== null) replayUntil = connectedSince + replayDelayMs;
  update();

  return {
    update,
    get isFlowing() {
      return current === null;
    },
    get toldUpTo() {
      return current?.event ?? timeline.last;
    },
    toldAt(at) {
      const blockage = blockages.find(({ from, to }) => from < at && at <= to);
      return blockage?.from ?? at;
    },
    wasDownAt: (at) => outages.some(({ from, to }) => from < at && at < to),
    get connectedSince() {
      return connectedSince;
    },
    get isReplayAwaited() {
      return timeline.now() < replayUntil;
    },
    get troubledSince() {
      return troubledSince;
    },
    get mutedSince() {
      return mutedSince;
    },
    mute() {
      if (connectedSince === null || mutedSince !== null) return;
      undoMute = client.mute();
      mutedSince = timeline.now();
      update();
    },
    unmute() {
      undoMute?.();
      undoMute = null;
      mutedSince = null;
      update();
    },
    freeze() {
      if (connectedSince === null || undoFreeze !== null) return;
      undoFreeze = client.freezeDeliveries();
      update();
    },
    unfreeze() {
      undoFreeze?.();
      undoFreeze = null;
      update();
    },
  };
}
