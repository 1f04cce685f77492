import { createFakeClient, replayLog, type FakeClientLogEntry } from "react-reachability/testing";
import { describe, expect, it, onTestFinished, vi } from "vitest";

const linesOf = (log: readonly FakeClientLogEntry[]) => log.map(String);

function useFakeTimers(): void {
  vi.useFakeTimers({ now: 1_000_000 });
  onTestFinished(() => {
    vi.useRealTimers();
  });
}

describe("the log of a fake client", () => {
  it("reads as what was done, asked and emitted, in order", async () => {
    const client = createFakeClient({ identity: "alice", users: { bob: { isOnline: true } } });
    const bob = await client.getUser("bob");
    client.setUser("bob", { isOnline: false });
    await bob.unsubscribe();

    expect(linesOf(client.log)).toEqual([
      'createFakeClient({"identity":"alice","users":{"bob":{"isOnline":true}}})',
      "connectionStateChanged connecting",
      "connectionStateChanged connected",
      "userUpdated alice [reachabilityOnline] isOnline=true isNotifiable=null",
      "userSubscribed alice",
      "stateChanged initialized",
      "initialized",
      'getUser("bob")',
      "userUpdated bob [reachabilityOnline] isOnline=true isNotifiable=null",
      "userSubscribed bob",
      'setUser("bob", {"isOnline":false})',
      "userUpdated bob [reachabilityOnline] isOnline=false isNotifiable=null",
      'unsubscribe("bob")',
      "userUnsubscribed bob",
    ]);
  });

  it("says when, in milliseconds since the client was created", () => {
    useFakeTimers();
    const client = createFakeClient();
    vi.advanceTimersByTime(1500);
    client.disconnect();

    expect(client.log.at(-1)).toEqual({
      at: 1500,
      kind: "emitted",
      text: "connectionStateChanged connecting",
    });
  });

  it("keeps what was given, whatever becomes of the object afterwards", async () => {
    const users = { bob: { isOnline: true } };
    const client = createFakeClient({ users });
    const attributes = { team: ["red"] };
    client.setUser("bob", { attributes });
    users.bob.isOnline = false;
    attributes.team.push("blue");

    const replay = replayLog(client.log);
    replay.rest();
    const bob = await replay.client.getUser("bob");
    expect(bob).toMatchObject({ isOnline: true, attributes: { team: ["red"] } });
  });

  it("never holds a token", async () => {
    const client = createFakeClient();
    client.deny();
    await client.updateToken("secret");

    expect(JSON.stringify(client.log)).not.toContain("secret");
  });

  it("tells a token that changed nothing from one that did, and replays only that", async () => {
    const client = createFakeClient();
    client.deny();
    await client.updateToken("secret");
    client.deny();
    await client.updateToken("secret");
    expect(linesOf(client.log).at(-1)).toBe("updateToken() with the same token");

    const replay = replayLog(client.log);
    replay.rest();
    expect(replay.client.connectionState).toBe("denied");

    await client.updateToken("another");
    const again = replayLog(client.log);
    again.rest();
    expect(again.client.connectionState).toBe("connected");
    expect(JSON.stringify(client.log)).not.toMatch(/secret|another/);
  });
});

describe("replaying a log", () => {
  async function record(): Promise<readonly FakeClientLogEntry[]> {
    const client = createFakeClient({ capacity: 2, users: { bob: { isOnline: true }, carol: {} } });
    const release = client.holdGetUser("carol");
    client.failNextGetUser("bob", Object.assign(new Error("busy"), { status: 503 }));
    await client.getUser("bob").catch(() => undefined);
    const carol = client.getUser("carol");
    await client.getUser("bob");
    vi.advanceTimersByTime(100);
    release();
    await carol;
    client.disconnect();
    client.refuse();
    client.setUser("bob", { isOnline: false });
    vi.advanceTimersByTime(900);
    client.reconnect();
    const unmute = client.mute();
    client.setUser("bob", { isNotifiable: true });
    unmute();
    const thaw = client.freezeDeliveries();
    client.setUser("bob", { isNotifiable: false });
    thaw();
    client.evict("bob");
    await client.shutdown();
    await vi.advanceTimersByTimeAsync(0);
    return client.log;
  }

  it("does the same to a new client, so that the same questions get the same answers and events", async () => {
    useFakeTimers();
    const recorded = await record();

    const replay = replayLog(recorded);
    replay.next();
    replay.next();
    await expect(replay.client.getUser("bob")).rejects.toMatchObject({
      message: "busy",
      status: 503,
    });
    const carol = replay.client.getUser("carol");
    await replay.client.getUser("bob");
    expect(replay.next()?.text).toBe('releaseGetUser("carol")');
    await carol;
    replay.rest();
    await vi.advanceTimersByTimeAsync(0);

    expect(linesOf(replay.client.log)).toEqual(linesOf(recorded));
  });

  it("works from what was stored as JSON, in the time it took then", async () => {
    useFakeTimers();
    const recorded = await record();
    expect(JSON.parse(JSON.stringify(recorded))).toEqual(recorded);

    const replay = replayLog(structuredClone(recorded));
    await replay.client.getUser("bob").catch(() => undefined);
    const over = replay.inTime();
    await vi.advanceTimersByTimeAsync(99);
    expect(replay.client.log.map(String)).not.toContain("disconnect()");
    await vi.advanceTimersByTimeAsync(1);
    expect(replay.client.connectionState).toBe("retrying");
    await vi.advanceTimersByTimeAsync(899);
    expect(replay.client.connectionState).toBe("retrying");
    await vi.advanceTimersByTimeAsync(1);
    await over;

    expect(replay.client.connectionState).toBe("disconnected");
    expect(replay.next()).toBeNull();
  });
});
