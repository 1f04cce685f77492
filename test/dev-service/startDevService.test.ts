import { startDevService } from "react-reachability/dev-service";
import { expect, test } from "vitest";
import { startFaultyService, startService } from "./support/sdk.js";

test.each([
  [{ port: -1 }, /port is -1/],
  [{ port: 1.5 }, /port is 1.5/],
  [{ host: "" }, /host is empty, .* Leave it out/],
  [
    { allowedHosts: ["http://mybox.local:5173"] },
    /allowedHosts holds "http:.* without scheme, port/,
  ],
  [{ allowedHosts: ["mybox.local", ""] }, /allowedHosts holds ""/],
  [{ offlineGraceMs: -1 }, /offlineGraceMs is -1/],
  [{ politeGraceMs: Number.NaN }, /politeGraceMs is NaN/],
  [{ pingIntervalMs: 0 }, /pingIntervalMs is 0, .* 1 ms is the least/],
  [{ pingIntervalMs: Infinity }, /pingIntervalMs is Infinity/],
  [{ serviceSid: "CH1" }, /serviceSid is "CH1"/],
  [{ users: ["alice", ""] }, /users holds something else/],
])("%j is refused, with what would be right", async (options, message) => {
  await expect(startDevService(options)).rejects.toMatchObject({
    name: "ReachabilityError",
    code: "invalid-argument",
    message: expect.stringMatching(message) as string,
  });
});

test("users as one text, as the command takes them, are refused", async () => {
  const options: object = { users: "alice,bob" };
  await expect(startDevService(options)).rejects.toMatchObject({
    code: "invalid-argument",
    message: expect.stringMatching(/users is alice,bob, but must be an array/) as string,
  });
});

test("options that are undefined are as if they had not been given", async () => {
  const options = { host: undefined, reachabilityEnabled: undefined };
  // @ts-expect-error: exact optional properties; plain JavaScript has none
  const service = await startService(options);
  expect(service.httpUrl).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
});

test("a port in use is named", async () => {
  const port = Number(new URL((await startService()).httpUrl).port);
  await expect(startDevService({ port })).rejects.toThrow(/Port \d+ of 127.0.0.1 is in use/);
});

test.each([Number.NaN, Infinity])("a token for %d seconds is refused", async (ttlSeconds) => {
  const service = await startService();
  expect(() => service.token("alice", { ttlSeconds })).toThrow(
    new RegExp(`ttlSeconds is ${ttlSeconds}, but it is a number of seconds`),
  );
});

test("tokens for nobody, and Services that are none, are refused", async () => {
  const service = await startFaultyService();
  expect(() => service.token("")).toThrow(/must not be empty/);
  expect(() => service.token("\ud800")).toThrow(/not a usable text/);
  expect(() => service.token("alice", { serviceSid: "CH1" })).toThrow(/"CH1" is not the sid/);
  expect(() => service.setReachabilityEnabled(true, "CH1")).toThrow(/"CH1" is not the sid/);
  expect(() => service.activity("CH1")).toThrow(/"CH1" is not the sid/);
  expect(() => service.faultsOf("CH1")).toThrow(/"CH1" is not the sid/);
});

test("fault controls exist only where they were asked for", async () => {
  expect(await startService()).not.toHaveProperty("faults");
  expect(await startFaultyService()).toHaveProperty("faults");
});

test("closing ends all sockets and frees the port, also when it is done twice", async () => {
  const service = await startDevService();
  await Promise.all([service.close(), service.close()]);
  const port = Number(new URL(service.httpUrl).port);
  const next = await startDevService({ port });
  expect(next.httpUrl).toBe(service.httpUrl);
  await next.close();
});
