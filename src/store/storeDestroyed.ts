import { ReachabilityError } from "../domain/reachabilityError.js";

export function storeDestroyed(): ReachabilityError {
  return new ReachabilityError(
    "store-destroyed",
    "this store was destroyed and reads nothing any more. Create another with createReachabilityStore().",
  );
}
