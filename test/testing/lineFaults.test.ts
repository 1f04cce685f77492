import { createFakeClient, replayLog, type FakeClient } from "react-reachability/testing";
import { describe, expect, it } from "vitest";

async function watchBob() {
  const client = createFakeClient({ users: { bob: { isOnline: true } } });
  return { client, bob: await client.getUser("bob") };
}

const faults = [
  ["a mute", (client: FakeClient) => client.mute()],
  ["a freeze", (client: FakeClient) => client.freezeDeliveries()],
] as const;

describe.each(faults)("what ends %s of the line", (_, begin) => {
  it("does nothing once a drop has ended it, also to a later one", async () => {
    const { client, bob } = await watchBob();
    const endFirst = begin(client);
    client.disconnect();
    client.reconnect();
    const endSecond = begin(client);
    client.setUser("bob", { isOnline: false });

    endFirst();
    expect(bob.isOnline).toBe(true);
    endSecond();
    expect(bob.isOnline).toBe(false);
  });

  it("does nothing the second time, also to a later one", async () => {
    const { client, bob } = await watchBob();
    const endFirst = begin(client);
    endFirst();
    begin(client);
    client.setUser("bob", { isOnline: false });

    endFirst();
    expect(bob.isOnline).toBe(true);
  });

  it("leaves another one that began meanwhile", async () => {
    const { client, bob } = await watchBob();
    const endFirst = begin(client);
    const endSecond = begin(client);
    client.setUser("bob", { isOnline: false });

    endFirst();
    expect(bob.isOnline).toBe(true);
    endSecond();
    expect(bob.isOnline).toBe(false);
  });

  it("ends the right one in a replay, after a drop has ended the first", async () => {
    const { client } = await watchBob();
    begin(client);
    client.disconnect();
    client.reconnect();
    const end = begin(client);
    client.setUser("bob", { isOnline: false });
    end();

    const replay = replayLog(client.log);
    const bob = await replay.client.getUser("bob");
    replay.rest();
    expect(bob.isOnline).toBe(false);
  });
});
