import type { DevServiceOptions } from "../devServiceOptions.js";
import type { DevService } from "../startDevService.js";

/** What a person needs to know of a service that has just been started. */
export function welcome(
  { websocketUrl, httpUrl, serviceSid }: DevService,
  { reachabilityEnabled = false, host = "127.0.0.1", users = [] }: DevServiceOptions,
): string {
  const reachability = reachabilityEnabled
    ? "on"
    : `off, as in the product. Start with --reachability, or POST ReachabilityEnabled=true to the Configuration`;
  const reach = ["127.0.0.1", "localhost", "::1"].includes(host)
    ? "anybody on this machine may act as any user"
    : `it listens on ${host}: ANYBODY ON THE NETWORK may act as any user`;
  return `Conversations dev service, for development and tests only: ${reach}.

  SDK            new Client(token, { Twilsock: { uri: "${websocketUrl}" } })
  Token          ${httpUrl}/token?identity=alice
  REST           ${httpUrl}/v1/Services/${serviceSid}/Users
  Configuration  ${httpUrl}/v1/Services/${serviceSid}/Configuration
  Reachability   ${reachability}
  Users          ${users.length > 0 ? `${users.join(", ")}, and whoever connects` : "whoever connects"}

Ctrl+C ends it.`;
}
