export { createReachabilityHandler } from "./createReachabilityHandler.js";
export { createTokenHandler } from "./createTokenHandler.js";

export type { ReachabilityHandlerOptions } from "./createReachabilityHandler.js";
export type { AuthorizeReachability } from "./authorizeRequest.js";
export type { ReachabilityAction } from "./reachabilityAction.js";
export type { TwilioRestClient } from "./twilioRestClient.js";
export type { TokenHandlerOptions } from "./createTokenHandler.js";
export type { TokenOptions } from "./tokenOptions.js";
export { ReachabilityError, type ReachabilityErrorCode } from "../domain/reachabilityError.js";
export type { UserResource } from "../domain/userResource.js";
export type { ServiceConfigurationResource } from "../domain/serviceConfigurationResource.js";
