import type { ReachabilityClient } from "../client/reachabilityClient.js";
import { ReachabilityError } from "../domain/reachabilityError.js";

const needed = ["getUser", "getSubscribedUsers", "on", "off"] as const;

/** @throws ReachabilityError `invalid-prop` for anything but a client, null or undefined. */
export function checkClient(
  client: unknown,
): asserts client is ReachabilityClient | null | undefined {
  if (client === null || client === undefined) return;
  // What is no object has none of the methods.
  const missing = needed.filter((name) => typeof Reflect.get(Object(client), name) !== "function");
  if (missing.length === 0) return;
  const what =
    client instanceof Promise
      ? "a promise"
      : typeof client === "string"
        ? "a string"
        : "not a client";
  throw new ReachabilityError(
    "invalid-prop",
    `\`client\` is ${what} (it lacks ${missing.join(", ")}). Pass the Twilio Conversations Client itself, as made by \`new Client(token)\`, or null while there is none.`,
  );
}
