import type { ReachabilitySeed } from "react-reachability";
import type { Twilio } from "twilio";

type ConversationsService = ReturnType<Twilio["conversations"]["v1"]["services"]>;

/** One request to Twilio per user: read those whom the page shows first. */
export async function readSeed(
  service: ConversationsService,
  identities: readonly string[],
): Promise<ReachabilitySeed> {
  const readings = identities.map(async (identity) => {
    const { isOnline, isNotifiable } = await service.users(identity).fetch();
    return [identity, { isOnline, isNotifiable, at: Date.now() }] as const;
  });
  const settled = await Promise.allSettled(readings); // whom Twilio does not know is left out
  return Object.fromEntries(settled.flatMap((it) => (it.status === "fulfilled" ? [it.value] : [])));
}
