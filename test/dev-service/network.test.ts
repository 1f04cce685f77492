import { request } from "node:http";
import { expect, test } from "vitest";
import { openSocket } from "./support/rawClient.js";
import { startService } from "./support/sdk.js";

/** Asks for a token as a page or program does that knows this machine under that name. */
function askForToken(
  { httpUrl }: { readonly httpUrl: string },
  headers: { readonly host: string; readonly origin?: string },
): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    request(`${httpUrl}/token?identity=alice`, { headers }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on("error", reject)
      .end();
  });
}

test.each([
  ["an app's page on the same address", "192.168.1.5", "http://192.168.1.5:5173", 200],
  ["the same over IPv6", "[fd00::5]", "http://[fd00::5]:5173", 200],
  ["an app's page under an allowed name", "mybox.local", "http://mybox.local:5173", 200],
  ["a page under an allowed name, by address", "192.168.1.5", "http://mybox.local:5173", 200],
  ["a program that uses an allowed name", "mybox.local", undefined, 200],
  ["a program that spells it in capitals", "MyBox.local", undefined, 200],
  ["a page of a name below an allowed one", "a.example.test", "https://a.example.test", 200],
  ["a page of another address", "192.168.1.5", "http://192.168.1.66:5173", 403],
  ["a page of a foreign name", "192.168.1.5", "https://evil.example", 403],
  ["a page whose name points here", "evil.example", "http://evil.example", 403],
  ["a page of another port of it", "evil.example", "http://evil.example:5173", 403],
  ["a program that uses a foreign name", "evil.example", undefined, 403],
])(
  "on the network, %s (%s, %s) gets %i, over HTTP as over the socket",
  async (_who, name, origin, status) => {
    const allowedHosts = ["mybox.local", ".example.test"];
    const service = await startService({ host: "0.0.0.0", allowedHosts });
    const host = `${name}:${new URL(service.httpUrl).port}`;
    const who = origin === undefined ? { host } : { host, origin };
    expect(await askForToken(service, who)).toBe(status);
    const handshake = openSocket(service, who).then(
      () => 200,
      (error: unknown) => Number(/\d+$/.exec(String(error))?.[0]),
    );
    expect(await handshake).toBe(status);
  },
);

test("without allowed names, every name but localhost is refused", async () => {
  const service = await startService({ host: "0.0.0.0" });
  expect(await askForToken(service, { host: "localhost" })).toBe(200);
  expect(await askForToken(service, { host: "mybox.local" })).toBe(403);
});
