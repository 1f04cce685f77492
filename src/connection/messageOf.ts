/** What a rejection says: its message, if it has one. */
export function messageOf(reason: unknown): string {
  return String(reason instanceof Object && "message" in reason ? reason.message : reason);
}
