/** Ends the present task; what was due in it, and every timer of 0 ms, has run when this resolves. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(() => setImmediate(resolve), 2));
}
