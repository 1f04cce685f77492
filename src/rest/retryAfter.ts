/**
 * How long a `Retry-After` header asks to wait, in ms: it carries seconds or an HTTP date (RFC 9110 §10.2.3).
 * Null when there is none, or none that can be read.
 */
export function retryAfterMs(header: string | null): number | null {
  const text = header ?? "";
  const ms = /^\d+$/.test(text) ? Number(text) * 1000 : Math.max(0, Date.parse(text) - Date.now());
  return Number.isNaN(ms) ? null : ms;
}
