import type { RequestListener } from "node:http";
import type { createBackEnd } from "../backEnd.js";
import { sendFetchResponse } from "./sendFetchResponse.js";
import { toFetchRequest } from "./toFetchRequest.js";

/** Plain Node: `createServer(createRequestListener(backEnd))`. */
export function createRequestListener(backEnd: ReturnType<typeof createBackEnd>): RequestListener {
  async function answer(message: Parameters<RequestListener>[0]): Promise<Response> {
    const request = toFetchRequest(message);
    const { pathname } = new URL(request.url);
    if (pathname === "/api/token") return backEnd.token(request);
    if (pathname.startsWith("/api/reachability/")) return backEnd.reachability(request);
    return new Response("Not found", { status: 404 });
  }

  return (message, response) => {
    answer(message)
      // A request target that is no URL, such as `//`.
      .catch(() => new Response("Bad request", { status: 400 }))
      .then((answered) => sendFetchResponse(answered, response))
      .catch((error: unknown) => response.destroy(error instanceof Error ? error : undefined));
  };
}
