import type { ServiceFaults } from "react-reachability/dev-service";

/** Starts a fault, for one user or for all; gives the function that ends it, if it lasts. */
type StartFault = (faults: ServiceFaults, identity: string) => (() => void) | void;

const kinds: Readonly<Record<string, StartFault>> = {
  drop: (faults, identity) => faults.dropConnections(identity),
  "drop all": (faults) => faults.dropConnections(),
  "refuse all": (faults) => faults.refuseConnections(),
  "hang at the first frame": (faults, identity) => faults.hang("init", { identity }),
  "hang at the Configuration": (faults, identity) => faults.hang("configuration", { identity }),
  "hang altogether": (faults, identity) => faults.hang("everything", { identity }),
  mute: (faults, identity) => faults.mute(identity),
  expire: (faults, identity) => faults.expireTokens(identity),
  "expire soon": (faults, identity) => faults.announceTokenExpiry(identity),
  deny: (faults, identity) => faults.refuseInit({ code: 401, errorCode: 20_104, identity }),
  throttle: (faults, identity) => faults.refuseInit({ code: 429, reconnectMinMs: 100, identity }),
  break: (faults, identity) => faults.refuseInit({ code: 500, identity }),
  "fail the Configuration": (faults, identity) =>
    faults.failRequests("configuration", { status: 500, identity }),
  offload: (faults, identity) => faults.offload({ identity }),
  "close 401": (faults, identity) => faults.close(401, identity),
  "close 406": (faults, identity) => faults.close(406, identity),
  "close 417": (faults, identity) => faults.close(417, identity),
};

/** One fault after the dice; lasting ones end after up to a second. Gives its name. */
export function startRandomFault(
  faults: ServiceFaults,
  identities: readonly string[],
  random: () => number,
): string {
  const pick = <Item>(items: readonly Item[]): Item | undefined =>
    items[Math.floor(random() * items.length)];
  const [name = "", start] = pick(Object.entries(kinds)) ?? [];
  const identity = pick(identities) ?? "";
  const release = start?.(faults, identity);
  if (release) setTimeout(release, 1_000 * random());
  return `${name} ${identity}`;
}
