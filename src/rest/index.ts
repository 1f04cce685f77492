export { createReachabilityRest } from "./createReachabilityRest.js";
export { userReachabilityQueryOptions } from "./userReachabilityQueryOptions.js";
export { serviceConfigurationQueryOptions } from "./serviceConfigurationQueryOptions.js";
export { reachabilityQueryKeys } from "./reachabilityQueryKeys.js";
export { useReachabilitySeed } from "./useReachabilitySeed.js";
export { ReachabilityHttpError } from "./reachabilityHttpError.js";

export type { ReachabilityRestOptions } from "./createReachabilityRest.js";
export type { RestQueryOptions } from "./restQueryOptions.js";
export type { ReachabilitySeedOptions } from "./useReachabilitySeed.js";
export type { ReachabilityRest, RestReadOptions } from "./reachabilityRest.js";
export { ReachabilityError, type ReachabilityErrorCode } from "../domain/reachabilityError.js";
export type { UserResource } from "../domain/userResource.js";
export type { ServiceConfigurationResource } from "../domain/serviceConfigurationResource.js";
