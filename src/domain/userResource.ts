import { assertResourceShape } from "./resourceShape.js";

/**
 * A User of a Conversations Service as the REST API returns it. The flags are `null` while reachability is off for the
 * Service, for a user never online since it was switched on, and in every list: only a single fetch carries values. Twilio's own
 * answer has more fields, such as attributes, which `createReachabilityHandler` keeps on the server.
 */
export interface UserResource {
  readonly identity: string;
  readonly is_online: boolean | null;
  readonly is_notifiable: boolean | null;
  readonly sid?: string | null;
  readonly chat_service_sid?: string | null;
  readonly friendly_name?: string | null;
  /** ISO 8601. */
  readonly date_created?: string | null;
  /** ISO 8601. */
  readonly date_updated?: string | null;
}

const optionalText = "string | null | undefined";

/**
 * Reads a User out of a REST answer.
 *
 * @throws ReachabilityError `invalid-response`, naming the field that is not as Twilio documents it
 */
export function parseUserResource(json: unknown): UserResource {
  assertResourceShape<UserResource>(json, {
    identity: "string",
    is_online: "boolean | null",
    is_notifiable: "boolean | null",
    sid: optionalText,
    chat_service_sid: optionalText,
    friendly_name: optionalText,
    date_created: optionalText,
    date_updated: optionalText,
  });
  return json;
}
