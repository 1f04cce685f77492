/** Tells the server's log of an error in answering this request: a log that fails must not change the answer. */
export function reportTo(
  onError: ((error: unknown, request: Request) => void | Promise<void>) | undefined,
  request: Request,
): (error: unknown) => void {
  const report = async (error: unknown): Promise<void> => {
    try {
      // A rejection that nobody hears ends the process.
      await onError?.(error, request);
    } catch {
      // Nobody is left to tell.
    }
  };
  return (error) => void report(error);
}
