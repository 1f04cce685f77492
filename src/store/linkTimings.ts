/** How the link monitor paces itself, in ms. */
export interface LinkTimings {
  /** After reconnecting the SDK asks for what it missed about 0.1 s later; our round trip follows behind. */
  readonly settleMs: number;
  /** No event for this long after that round trip: the replay is over (no event marks its end). */
  readonly quietMs: number;
  /** Where something always happens it is never quiet: after this long the replay counts as over. */
  readonly quietLimitMs: number;
  /** A connection that says nothing for this long is asked whether it is alive. */
  readonly silenceMs: number;
  /** A round trip that takes longer means that nothing gets through. */
  readonly probeLimitMs: number;
  /** A silent connection is asked again after this. */
  readonly probeAgainMs: number;
}

/** Silence and limit together notice a half-open socket within 70 s. */
export const defaultLinkTimings: LinkTimings = {
  settleMs: 200,
  quietMs: 250,
  quietLimitMs: 1000,
  silenceMs: 60_000,
  probeLimitMs: 10_000,
  probeAgainMs: 10_000,
};
