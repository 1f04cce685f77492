import { problemResponse } from "./problemResponse.js";

/** The 405 for a method that is none of `allowed`, else null. */
export function methodNotAllowed(request: Request, allowed: readonly string[]): Response | null {
  if (allowed.includes(request.method)) return null;
  const allow = allowed.join(", ");
  return problemResponse(405, `Use ${allow}.`, { allow });
}
