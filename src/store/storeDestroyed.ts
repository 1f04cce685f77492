import { ReachabilityError } from "../domain/reachabilityError.js";

export function storeDestroyed(): ReachabilityError {
  return new ReachabilityError(
    "store-destroyed",
    "this store was destroyed and reads nothing any more. Create another with createReachabilityStore().",
  );
}

export function storeAtRest(): ReachabilityError {
  return new ReachabilityError(
    "store-destroyed",
    "the provider that this store belongs to was unmounted or given another client. Ask the store of the one in its place.",
  );
}
