import { ReachabilityError } from "react-reachability";
import { createFakeClient, replayLog } from "react-reachability/testing";
import { describe, expect, it } from "vitest";

/** The message of the error that a wrong use throws. */
function messageOf(act: () => void): string {
  try {
    act();
  } catch (error) {
    if (error instanceof ReachabilityError && error.code === "invalid-argument")
      return error.message;
    throw error;
  }
  throw new Error("Nothing was thrown.");
}

describe("a control that is used wrongly says what, why and how to mend it", () => {
  it("names those who are subscribed when somebody else is evicted", async () => {
    const client = createFakeClient({ users: { bob: {}, carol: {} } });
    await client.getUser("carol");

    expect(messageOf(() => client.evict("bob"))).toContain('only to "carol"');
  });

  it("when the connection is not in a state for it", () => {
    const client = createFakeClient();
    expect(messageOf(() => client.reconnect())).toBe(
      'react-reachability: fake client: reconnect() while the connection is "connected": there is a connection. ' +
        "Call disconnect() first.",
    );
    expect(messageOf(() => client.refuse())).toContain("Call disconnect() first.");

    client.disconnect();
    expect(messageOf(() => client.disconnect())).toContain("no connection to lose");
    expect(messageOf(() => client.mute())).toContain('the connection is "connecting"');
    expect(messageOf(() => client.freezeDeliveries())).toContain("nothing gets through anyway");
  });

  it("when nothing is tried yet because the connection is just ending", () => {
    const client = createFakeClient();
    client.closeByService(401);

    expect(messageOf(() => client.refuse())).toContain('the connection is "disconnecting"');
    expect(client.connectionState).toBe("disconnecting");
  });

  it("when plain JavaScript passes what the types forbid", () => {
    const client = createFakeClient();
    // @ts-expect-error -- no state
    expect(messageOf(() => client.setUser("bob"))).toContain(
      'setUser("bob", …): what is true of a user is an object such as { isOnline: true }, not undefined.',
    );
    // @ts-expect-error -- a list
    expect(messageOf(() => createFakeClient({ users: ["bob"] }))).toContain(
      'users is an object with a state for each identity, such as { bob: { isOnline: true } }, not ["bob"]',
    );
    // @ts-expect-error -- a flag in place of the state
    expect(messageOf(() => createFakeClient({ users: { bob: true } }))).toContain('user "bob"');
    // @ts-expect-error -- a status without an error of the SDK's
    expect(messageOf(() => client.failNextGetUser("bob", 503))).toContain(
      'failNextGetUser("bob", 503): the SDK\'s error is known for 404, 429 and 500 only.',
    );
    // @ts-expect-error -- nothing to fail with
    expect(messageOf(() => client.failNextGetUser("bob"))).toContain("Pass an Error of your own.");
  });

  it("when the client has started already, or never will", () => {
    const running = createFakeClient();
    expect(messageOf(() => running.initialize())).toContain("initialised already");
    expect(messageOf(() => running.failInitialization())).toContain("initialized: false");

    const starting = createFakeClient({ initialized: false });
    expect(messageOf(() => starting.reconnect())).toContain("Call initialize() instead.");
    starting.failInitialization();
    expect(messageOf(() => starting.initialize())).toContain("Create a new one.");
  });

  it("when the Service has ended the connection for good", () => {
    const client = createFakeClient();
    client.closeByService(417);

    expect(messageOf(() => client.reconnect())).toContain("Create a new client.");
    expect(messageOf(() => client.deny())).toContain("Create a new client.");
  });

  it("when a log is replayed that does not begin at the beginning", () => {
    const client = createFakeClient();

    expect(messageOf(() => replayLog(client.log.slice(1)))).toContain("Pass client.log whole.");
  });
});
