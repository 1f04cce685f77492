/** A success that no cache may keep: presence is of the moment, and a token belongs to one user. */
export function jsonResponse(body: object): Response {
  return Response.json(body, { headers: { "cache-control": "no-store" } });
}
