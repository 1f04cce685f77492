import { problemResponse } from "./problemResponse.js";
import type { ReachabilityAction } from "./reachabilityAction.js";

/**
 * Decides over one read: true lets it pass, false answers 403, and a Response (a 401, say) is the answer. Only the value
 * `true` lets a read pass; a throw refuses, too.
 */
export type AuthorizeReachability = (
  request: Request,
  action: ReachabilityAction,
) => boolean | Response | Promise<boolean | Response>;

/** Null if the app allows the read, else the refusal. */
export async function authorizeRequest(
  authorize: AuthorizeReachability,
  request: Request,
  action: ReachabilityAction,
  onError: (error: unknown) => void,
): Promise<Response | null> {
  let verdict: boolean | Response = false;
  try {
    verdict = await authorize(request, action);
  } catch (error) {
    onError(error);
  }
  if (verdict === true) return null;
  return verdict instanceof Response ? verdict : problemResponse(403, "You may not read this.");
}
