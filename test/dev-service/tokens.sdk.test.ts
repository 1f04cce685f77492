import { describe, expect, test } from "vitest";
import { createFakeClock } from "./support/fakeClock.js";
import {
  connect,
  createClient,
  sdkVersions,
  startFaultyService,
  startService,
  toldLine,
} from "./support/sdk.js";

describe.each(sdkVersions)("tokens, as the unmodified SDK $version takes them", ({ SdkClient }) => {
  test("an expired token is refused as expired", async () => {
    const service = await startService();
    const token = service.token("alice", { ttlSeconds: -10 });
    const alice = createClient(service, "alice", { SdkClient, token });
    await toldLine(alice, "token expired");
    expect(alice.told).toContain("connection denied");
  });

  test("garbage is refused, and not as expired", async () => {
    const service = await startService();
    const alice = createClient(service, "alice", { SdkClient, token: "garbage" });
    await toldLine(alice, "connection denied");
    expect(alice.told).not.toContain("token expired");
  });

  test("a token is announced before it expires, and a new one keeps the connection", async () => {
    const clock = createFakeClock();
    const service = await startService({ pingIntervalMs: 86_400_000 }, clock);
    const alice = await connect(service, "alice", { SdkClient });
    clock.advance(57 * 60_000);
    await toldLine(alice, "token about to expire");
    const before = alice.told.length;
    await alice.client.updateToken(service.token("alice"));
    expect(alice.told.slice(before)).toEqual([]);
    expect(service.activity().requests("update", "alice")).toBe(1);
  });

  test("a token that expired while the client was away is refused when it is back", async () => {
    const service = await startFaultyService();
    const alice = await connect(service, "alice", { SdkClient });
    const release = service.faults.refuseConnections();
    service.faults.dropConnections("alice");
    await toldLine(alice, "connection connecting", 2);
    service.faults.expireTokens("alice");
    release();
    await toldLine(alice, "token expired");
    expect(alice.told).toContain("connection denied");
  });
});
