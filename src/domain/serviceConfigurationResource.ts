import { assertResourceShape } from "./resourceShape.js";

/** The configuration of a Conversations Service as the REST API returns it. */
export interface ServiceConfigurationResource {
  /** Whether the Reachability Indicator is on for this Service; off until back-end code or the Console switches it on. */
  readonly reachability_enabled: boolean;
  readonly chat_service_sid?: string | null;
}

/**
 * Reads a Service's configuration out of a REST answer.
 *
 * @throws ReachabilityError `invalid-response`, naming the field that is not as Twilio documents it
 */
export function parseServiceConfigurationResource(json: unknown): ServiceConfigurationResource {
  assertResourceShape<ServiceConfigurationResource>(json, {
    reachability_enabled: "boolean",
    chat_service_sid: "string | null | undefined",
  });
  return json;
}
