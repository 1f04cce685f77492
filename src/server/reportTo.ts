/** Tells the server's log of an error in answering this request: a log that fails must not change the answer. */
export function reportTo(
  onError: ((error: unknown, request: Request) => void) | undefined,
  request: Request,
): (error: unknown) => void {
  return (error) => {
    try {
      onError?.(error, request);
    } catch {
      // Nobody is left to tell.
    }
  };
}
