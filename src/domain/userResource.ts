import { assertResourceShape } from "./resourceShape.js";

/**
 * A User of a Conversations Service as the REST API returns it. The flags are `null` while reachability is off for the
 * Service, for a user never online since it was switched on, and in every list: only a single fetch carries values.
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
  /** Twilio returns it; `createReachabilityHandler` keeps it on the server. */
  readonly account_sid?: string | null;
  /** Twilio returns it; `createReachabilityHandler` keeps it on the server. */
  readonly role_sid?: string | null;
  /** A JSON string that the application wrote. Twilio returns it; `createReachabilityHandler` keeps it on the server. */
  readonly attributes?: string | null;
}

const OPTIONAL_TEXT = "string | null | undefined";

/**
 * Reads a User out of a REST answer.
 *
 * @throws ReachabilityError `invalid-response`, naming the field that is not as Twilio documents it
 */
export function parseUserResource(json: unknown): UserResource {
  assertResourceShape<UserResource>(json, "user", {
    identity: "string",
    is_online: "boolean | null",
    is_notifiable: "boolean | null",
    sid: OPTIONAL_TEXT,
    chat_service_sid: OPTIONAL_TEXT,
    friendly_name: OPTIONAL_TEXT,
    date_created: OPTIONAL_TEXT,
    date_updated: OPTIONAL_TEXT,
    account_sid: OPTIONAL_TEXT,
    role_sid: OPTIONAL_TEXT,
    attributes: OPTIONAL_TEXT,
  });
  return json;
}
