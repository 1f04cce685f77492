import type { ServerResponse } from "node:http";

/** What an HTTP request is answered with. */
export interface HttpAnswer {
  readonly status: number;
  /** An object goes out as JSON, a string as plain text, null as nothing. */
  readonly body: object | string | null;
  readonly headers?: Readonly<Record<string, string>>;
}

/** An error in the form of Twilio's REST API. */
export function problem(status: number, code: number, message: string): HttpAnswer {
  return { status, body: { code, message, more_info: "", status } };
}

export function sendAnswer(
  response: ServerResponse,
  { status, body, headers = {} }: HttpAnswer,
): void {
  const text = typeof body === "string" ? body : body === null ? "" : JSON.stringify(body);
  response.writeHead(status, {
    "Cache-Control": "no-store",
    "Content-Type": typeof body === "string" ? "text/plain; charset=utf-8" : "application/json",
    "Content-Length": Buffer.byteLength(text),
    "X-Content-Type-Options": "nosniff",
    ...headers,
  });
  response.end(text);
}
