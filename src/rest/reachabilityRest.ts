import type { ServiceConfigurationResource } from "../domain/serviceConfigurationResource.js";
import type { UserResource } from "../domain/userResource.js";

/** Aborts a read when nobody waits for it any more. */
export interface RestReadOptions {
  readonly signal?: AbortSignal | undefined;
}

/** Reads reachability over REST. `createReachabilityRest` makes one; anything of this shape can stand in. */
export interface ReachabilityRest {
  /** Where the reads go; part of every query key, so that two back ends never share a cache entry. */
  readonly baseUrl: string;
  /** One user, with values: lists have none. Rejects with a ReachabilityError, `not-found` for an unknown identity. */
  fetchUser(identity: string, options?: RestReadOptions): Promise<UserResource>;
  /** The Service's configuration: whether reachability is switched on. */
  fetchServiceConfiguration(options?: RestReadOptions): Promise<ServiceConfigurationResource>;
}
