/** How the wait grows between attempts, in ms. */
export interface BackoffPolicy {
  readonly firstMs: number;
  readonly maxMs: number;
}

/** The wait before attempt `failures + 1`: doubling up to the maximum, ±20 % so that clients do not march in step. */
export function backoffMs(policy: BackoffPolicy, failures: number, random: () => number): number {
  const wait = Math.min(policy.maxMs, policy.firstMs * 2 ** (failures - 1));
  return wait * (0.8 + 0.4 * random());
}
