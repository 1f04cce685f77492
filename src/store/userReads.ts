import { classifyReadFailure, isAnswer, type ReadFailure } from "../client/readFailure.js";
import type { ReachabilityClient, ReachabilityUser } from "../client/reachabilityClient.js";
import { ReachabilityError } from "../domain/reachabilityError.js";
import type { SubscriptionLedger } from "../client/subscriptionLedger.js";

export interface FailedRead {
  readonly failure: ReadFailure;
  readonly error: unknown;
}

/** How a read ended. `isOurs` is false for a user whom the app holds: never to be unsubscribed by the kit. */
export type ReadResult = { readonly user: ReachabilityUser; readonly isOurs: boolean } | FailedRead;

/** `getUser` and `unsubscribe` as the scheduler needs them: they never throw, and keep the ledger right. */
export interface UserReads {
  /** One at a time per user: two concurrent reads would give two SDK objects for one user. */
  read(identity: string): Promise<ReadResult>;
  release(user: ReachabilityUser): Promise<void>;
  /** A round trip for an identity that does not exist costs one request and no subscription. */
  probe(): Promise<boolean>;
}

/** Nobody has this identity: it is only asked for to see whether the service answers. */
const probeIdentity = "react-reachability/probe";

export function createUserReads(
  client: ReachabilityClient,
  ledger: SubscriptionLedger,
  onError: (error: ReachabilityError) => void,
): UserReads {
  async function read(identity: string): Promise<ReadResult> {
    ledger.claim(identity);
    try {
      const user = await client.getUser(identity);
      return { user, isOurs: ledger.onRead(user) };
    } catch (error) {
      ledger.onReadFailed(identity);
      return { failure: classifyReadFailure(error), error };
    }
  }

  async function release(user: ReachabilityUser): Promise<void> {
    // From here on a new subscription is the app's, even one that comes before this promise settles.
    ledger.disclaim(user.identity);
    try {
      await user.unsubscribe();
    } catch (cause) {
      onError(
        new ReachabilityError(
          "client-error",
          `"${user.identity}" could not be unsubscribed. The SDK may keep the subscription until the client ends.`,
          { cause },
        ),
      );
    }
  }

  return {
    read,
    release,
    async probe() {
      const result = await read(probeIdentity);
      if ("failure" in result) return isAnswer(result.failure);
      if (result.isOurs) await release(result.user);
      return true;
    },
  };
}
