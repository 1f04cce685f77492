/**
 * Runs listeners as the SDK does: what one of them throws reaches nobody who could catch it, and surfaces as an
 * unhandled rejection.
 */
export function surfaceAsUnhandledRejection(run: () => void): void {
  try {
    run();
  } catch (error) {
    void Promise.reject(error);
  }
}
