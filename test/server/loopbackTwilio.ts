import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { afterEach } from "vitest";
import { twilioAt } from "../../examples/server/twilioAt.js";

export const serviceSid = `IS${"0".repeat(32)}`;
export const accountSid = `AC${"0".repeat(32)}`;
export const apiKey = `SK${"0".repeat(32)}`;
export const apiSecret = "the-secret-of-the-key";

/** A client of the official library, 6, whose requests for conversations.twilio.com go to `origin`. */
export const twilioClientFor = (origin: string, options?: { timeout?: number }) =>
  twilioAt(origin, { accountSid, apiKey, apiSecret }, options);

const cleanups: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0)) await cleanup();
});

/** A server on loopback in Twilio's place; `asked` are the raw request targets, as they came over the wire. */
export async function startUpstream(
  answer: (request: IncomingMessage, response: ServerResponse) => void,
) {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? "");
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  cleanups.push(
    () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  );
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("not listening on a port");
  return { asked, origin: `http://127.0.0.1:${address.port}` };
}
