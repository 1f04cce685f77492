import type { ServerResponse } from "node:http";

/** Sends a response of the Fetch API through Node's `http`. */
export async function sendFetchResponse(response: Response, to: ServerResponse): Promise<void> {
  to.writeHead(response.status, [...response.headers].flat());
  to.end(Buffer.from(await response.arrayBuffer()));
}
