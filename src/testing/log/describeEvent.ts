import type { FakeClientEvents } from "../sdk/fakeClientEvents.js";
import { FakeUser } from "../sdk/fakeUser.js";

/** One emission as a line of the log, such as `userUpdated bob [reachabilityOnline] isOnline=false isNotifiable=null`. */
export function describeEvent<E extends keyof FakeClientEvents>(
  event: E,
  args: FakeClientEvents[E],
): string {
  return [event, ...args.flatMap(describePayload)].join(" ");
}

function describePayload(payload: FakeClientEvents[keyof FakeClientEvents][number]): string[] {
  if (typeof payload === "string") return [payload];
  if (payload instanceof FakeUser) return [describeIdentity(payload)];
  if ("updateReasons" in payload) {
    const { user, updateReasons } = payload;
    return [
      describeIdentity(user),
      `[${updateReasons.join(",")}]`,
      `isOnline=${user.isOnline}`,
      `isNotifiable=${user.isNotifiable}`,
    ];
  }
  const { terminal, message } = "error" in payload ? payload.error : payload;
  return [`terminal=${terminal}`, JSON.stringify(message)];
}

function describeIdentity(user: FakeUser): string {
  return /^[\w@.-]+$/u.test(user.identity) ? user.identity : JSON.stringify(user.identity);
}
