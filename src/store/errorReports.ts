import { invalidProp } from "../domain/invalidProp.js";
import { ReachabilityError } from "../domain/reachabilityError.js";

export type OnError = (error: Error) => void;

/** Calls a listener. What it throws is its own fault, which is nobody else's: it is reported, or without `onError` surfaces as an unhandled rejection. */
export type Attempt = <Args extends readonly unknown[]>(
  listener: (...args: Args) => void,
  ...args: Args
) => void;

/** Where errors go: none of them stops what the store was doing. */
export interface ErrorReports {
  /** @throws ReachabilityError `invalid-prop` for what is no function */
  reportTo(onError: OnError | undefined): void;
  /** Trouble with the service or the connection, of which the affected values tell, too. */
  report(error: unknown): void;
  readonly attempt: Attempt;
}

export function createErrorReports(initial: OnError | undefined): ErrorReports {
  let onError = checkOnError(initial);

  function report(error: unknown): void {
    try {
      onError?.(
        error instanceof Error ? error : new ReachabilityError("client-error", String(error)),
      );
    } catch (thrown) {
      // Passed on it would keep the SDK's other listeners from their event.
      void surface(thrown);
    }
  }

  return {
    reportTo(next) {
      onError = checkOnError(next);
    },
    report,
    attempt(listener, ...args) {
      try {
        listener(...args);
      } catch (error) {
        if (onError === undefined) void surface(error);
        else report(error);
      }
    },
  };
}

function checkOnError(onError: OnError | undefined): OnError | undefined {
  if (onError && typeof onError !== "function") throw invalidProp("onError", onError, "a function");
  return onError ?? undefined;
}

/** What nobody can handle is seen as what it is: an unhandled rejection. */
async function surface(error: unknown): Promise<never> {
  throw error;
}
