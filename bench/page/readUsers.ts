import type { Presence } from "react-reachability";
import type { FastClient } from "./fastClient.js";
import { presenceOf } from "./markup.js";

/** Reads many users and hands them over in one go: what the author of a store would do about the first load. */
export async function readUsers(
  client: FastClient,
  identities: readonly string[],
): Promise<(readonly [identity: string, presence: Presence])[]> {
  const users = await Promise.all([...new Set(identities)].map(client.getUser));
  return users.map((user) => [user.identity, presenceOf(user)]);
}
