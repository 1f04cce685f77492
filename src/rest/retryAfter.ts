/**
 * How long a `Retry-After` header asks to wait, in ms: it carries seconds or an HTTP date (RFC 9110 §10.2.3).
 * Null when there is none, or none that can be read.
 */
export function retryAfterMs(header: string | null, now: () => number): number | null {
  if (!header) return null;
  const seconds = Number(header);
  const ms = Number.isNaN(seconds) ? Date.parse(header) - now() : seconds * 1000;
  return Number.isNaN(ms) ? null : Math.max(0, ms);
}
