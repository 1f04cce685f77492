import { invalidProp } from "../domain/invalidProp.js";
import { milliseconds } from "../domain/milliseconds.js";

/** How users without a subscription slot are kept known. */
export interface SamplingOptions {
  /** Refreshes per second, of dots on screen and of what hooks read: above 0, up to 10. Default 1. */
  readonly perSecond?: number | undefined;
  /** Ms after which a sample or a seed counts as unknown again. Default 120000. */
  readonly maxAgeMs?: number | undefined;
}

/** The settings of a store; all times in ms. */
export interface ReachabilitySettings {
  /**
   * SDK slots that the kit uses, 1 to 100 (the SDK has 100): live, reading and, while more users are wanted than there are
   * slots, one for sampling. Default 90.
   */
  readonly maxSubscriptions?: number | undefined;
  /** Ms for which a subscription outlives its last reader. Default 5000. */
  readonly lingerMs?: number | undefined;
  /** Ms for which values are held while our own connection is down. Default 5000. */
  readonly staleAfterMs?: number | undefined;
  /** Ms for which a user who goes offline is still shown online; up is shown at once. Default 2000. */
  readonly offlineDelayMs?: number | undefined;
  /** Sampling of users without a slot; false switches it off. */
  readonly sampling?: SamplingOptions | false | undefined;
}

/** The same with every default filled in. */
export interface ResolvedSettings {
  readonly maxSubscriptions: number;
  readonly lingerMs: number;
  readonly staleAfterMs: number;
  readonly offlineDelayMs: number;
  readonly sampling: { readonly perSecond: number; readonly maxAgeMs: number } | null;
  /** Ms after which a seed expires; applies with sampling switched off, too. */
  readonly seedMaxAgeMs: number;
}

/** Subscriptions besides one's own that the SDK keeps before it silently evicts the oldest. */
export const sdkSubscriptionCap = 100;

const defaultSampling = { perSecond: 1, maxAgeMs: 120_000 };

/** @throws ReachabilityError `invalid-prop` naming the setting and the values it takes. */
export function resolveSettings(settings: ReachabilitySettings): ResolvedSettings {
  const maxSubscriptions = settings.maxSubscriptions ?? 90;
  if (
    !Number.isInteger(maxSubscriptions) ||
    maxSubscriptions < 1 ||
    maxSubscriptions > sdkSubscriptionCap
  )
    throw invalidProp(
      "maxSubscriptions",
      maxSubscriptions,
      `an integer from 1 to ${sdkSubscriptionCap}, the SDK's cap`,
    );
  const sampling = resolveSampling(settings.sampling);
  return {
    maxSubscriptions,
    lingerMs: milliseconds("lingerMs", settings.lingerMs ?? 5000),
    staleAfterMs: milliseconds("staleAfterMs", settings.staleAfterMs ?? 5000),
    offlineDelayMs: milliseconds("offlineDelayMs", settings.offlineDelayMs ?? 2000),
    sampling,
    seedMaxAgeMs: sampling?.maxAgeMs ?? defaultSampling.maxAgeMs,
  };
}

function resolveSampling(
  sampling: SamplingOptions | false = defaultSampling,
): ResolvedSettings["sampling"] {
  if (sampling === false) return null;
  if (typeof sampling !== "object" || sampling === null)
    throw invalidProp("sampling", sampling, "false or { perSecond, maxAgeMs }");
  const perSecond = sampling.perSecond ?? defaultSampling.perSecond;
  if (!(typeof perSecond === "number" && perSecond > 0 && perSecond <= 10))
    throw invalidProp("sampling.perSecond", perSecond, "a number above 0 and up to 10");
  const maxAgeMs = sampling.maxAgeMs ?? defaultSampling.maxAgeMs;
  return { perSecond, maxAgeMs: milliseconds("sampling.maxAgeMs", maxAgeMs) };
}
