import type { FakeClientLog } from "../log/fakeClientLog.js";
import type { FakeSdk } from "../sdk/fakeSdk.js";
import type { FakeUserState } from "../service/fakeUserState.js";
import { assertUserState } from "./assertUserState.js";
import { misuse } from "./misuse.js";
import { surfaceAsUnhandledRejection } from "../sdk/surfaceAsUnhandledRejection.js";

/** What happens to users, on the Service and in the client. */
export interface UserControls {
  /** Changes what is true of a user, but for what is undefined; one whom the Service did not know comes to exist. */
  setUser(identity: string, changes: Partial<FakeUserState>): void;
  /** Deletes a user on the Service: nobody is told, and objects of the user stay as they are for ever. */
  removeUser(identity: string): void;
  /** Switches reachability on the Service; a running client's `reachabilityEnabled` stays as it was when it started. */
  setReachabilityEnabled(enabled: boolean): void;
  /** Ends a user's subscription as the cap does: the object's flags freeze. */
  evict(identity: string): void;
  /** The identities besides the client's own that it is subscribed to, oldest first. */
  subscribedIdentities(): readonly string[];
}

export function userControls(sdk: FakeSdk, log: FakeClientLog): UserControls {
  const assertKnown = (identity: string, control: string): void => {
    if (sdk.service.has(identity)) return;
    throw misuse(
      `${control}("${identity}"): the Service does not know this user, only ${listOf(sdk.service.identities)}. ` +
        `Create the user with setUser("${identity}", {}) first.`,
    );
  };
  const subscribedIdentities = () =>
    sdk.maps.openIdentities().filter((identity) => identity !== sdk.identity);
  return {
    setUser(identity, changes) {
      if (typeof identity !== "string" || identity === "") {
        throw misuse(`setUser needs a non-empty identity, but got ${JSON.stringify(identity)}.`);
      }
      assertUserState(`setUser("${identity}", …)`, changes);
      log.control({ name: "setUser", args: [identity, changes] });
      sdk.service.set(identity, changes);
    },
    removeUser(identity) {
      assertKnown(identity, "removeUser");
      log.control({ name: "removeUser", args: [identity] });
      sdk.service.remove(identity);
      sdk.maps.forget(identity);
    },
    setReachabilityEnabled(enabled) {
      log.control({ name: "setReachabilityEnabled", args: [enabled] });
      sdk.service.setReachabilityEnabled(enabled);
    },
    evict(identity) {
      const user = sdk.startup.users?.get(identity);
      if (user === undefined) {
        throw misuse(
          identity === sdk.identity
            ? `evict("${identity}"): this is the client's own user, which the SDK never evicts.`
            : `evict("${identity}"): the client is not subscribed to this user, only to ${listOf(subscribedIdentities())}. ` +
                "Read the user first, and wait until the read has resolved.",
        );
      }
      log.control({ name: "evict", args: [identity] });
      surfaceAsUnhandledRejection(() => user.end());
    },
    subscribedIdentities,
  };
}

function listOf(identities: readonly string[]): string {
  return identities.length === 0
    ? "nobody"
    : identities.map((identity) => `"${identity}"`).join(", ");
}
