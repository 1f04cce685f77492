/**
 * Takes over from the test runner, which would fail the whole run, so that a test can tell apart whose rejection it was.
 * Gives back what came, and the runner its listeners, when called.
 */
export function collectUnhandledRejections(): () => unknown[] {
  const reasons: unknown[] = [];
  const collect = (reason: unknown): void => void reasons.push(reason);
  const others = process.listeners("unhandledRejection");
  process.removeAllListeners("unhandledRejection");
  process.on("unhandledRejection", collect);
  return () => {
    process.off("unhandledRejection", collect);
    for (const other of others) process.on("unhandledRejection", other);
    return reasons;
  };
}
