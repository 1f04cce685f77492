import type { IncomingMessage } from "node:http";

/** The request of Node's `http` as the Fetch API has it; a body is left out, since neither handler reads one. */
export function toFetchRequest(message: IncomingMessage): Request {
  const headers = new Headers();
  for (const [name, values] of Object.entries(message.headersDistinct)) {
    for (const value of values ?? []) headers.append(name, value);
  }
  // Only the path is read; taking the host from the request would let whoever sends it choose the URL.
  const url = new URL(message.url ?? "/", "http://localhost");
  return new Request(url, { method: message.method ?? "GET", headers });
}
