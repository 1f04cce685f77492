/**
 * How long a `Retry-After` header asks to wait, in ms: it carries seconds or an HTTP date (RFC 9110 §10.2.3).
 * Null when there is none, or none that can be read.
 */
export function retryAfterMs(header: string | null, now: () => number): number | null {
  const value = header?.trim() ?? "";
  if (/^\d+$/.test(value)) return Number(value) * 1000;
  const date = value === "" ? Number.NaN : Date.parse(value);
  return Number.isNaN(date) ? null : Math.max(0, date - now());
}
