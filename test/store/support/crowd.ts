import type { DevService } from "react-reachability/dev-service";
import { openSession, type RawClient } from "../../dev-service/support/rawClient.js";

/** How long the dev service of these tests counts a user as online after the socket has ended, in ms. */
export const crowdGraceMs = 100;

interface Fact {
  /** null: never came. */
  readonly isOnline: boolean | null;
  /** Epoch ms; null while the service is still to notice. */
  readonly since: number | null;
}

const neverCame: Fact = { isOnline: null, since: 0 };

/** People who come and go on a dev service, by sockets of their own. */
export interface Crowd {
  /** Whether this user is online, as long as nothing is about to change. */
  fact(identity: string): Fact;
  come(identity: string): Promise<void>;
  go(identity: string): void;
}

export function createCrowd(service: DevService): Crowd {
  const sockets = new Map<string, RawClient>();
  const facts = new Map<string, Fact>();

  return {
    fact: (identity) => facts.get(identity) ?? neverCame,
    async come(identity) {
      facts.set(identity, { isOnline: true, since: null });
      sockets.set(identity, await openSession(service, identity));
      facts.set(identity, { isOnline: true, since: Date.now() });
    },
    go(identity) {
      sockets.get(identity)?.end();
      sockets.delete(identity);
      facts.set(identity, { isOnline: false, since: Date.now() + crowdGraceMs });
    },
  };
}
