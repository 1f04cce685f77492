import type { FakeClientLog } from "../log/fakeClientLog.js";
import { recordError } from "../log/recordedControl.js";
import type { FakeSdk } from "../sdk/fakeSdk.js";
import { isFakeHttpStatus, sdkErrorOf, type FakeHttpStatus } from "../sdk/sdkErrors.js";
import { misuse } from "./misuse.js";

/** How the Service answers the reads of users whom the client does not hold yet. */
export interface ReadControls {
  /** The next read of this user fails; a status stands for the error the SDK has for it (429: after its own retries). */
  failNextGetUser(identity: string, error: Error | FakeHttpStatus): void;
  /** Reads of this user stay unanswered until the returned function is called; as in the SDK, 30 s at most. */
  holdGetUser(identity: string): () => void;
}

export function readControls(sdk: FakeSdk, log: FakeClientLog): ReadControls {
  return {
    failNextGetUser(identity, error) {
      // Callers without types pass anything.
      if (!(isFakeHttpStatus(error) || (typeof error === "object" && error !== null))) {
        throw misuse(
          `failNextGetUser("${identity}", ${String(error)}): the SDK's error is known for 404, 429 and 500 only. Pass an Error of your own.`,
        );
      }
      log.control({
        name: "failNextGetUser",
        args: [identity, typeof error === "number" ? error : recordError(error)],
      });
      sdk.reads.failNext(identity, typeof error === "number" ? sdkErrorOf(error) : error);
    },
    holdGetUser(identity) {
      log.control({ name: "holdGetUser", args: [identity] });
      sdk.reads.hold(identity);
      let isHeld = true;
      return () => {
        if (!isHeld) return;
        isHeld = false;
        log.control({ name: "releaseGetUser", args: [identity] });
        sdk.reads.release(identity);
        sdk.requests.answerReleased();
      };
    },
  };
}
