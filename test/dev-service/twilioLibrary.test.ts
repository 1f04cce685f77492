import twilio from "twilio";
import { expect, test } from "vitest";
import { connect, startService } from "./support/sdk.js";

const accountSid = "AC00000000000000000000000000000002";
const apiKey = "SK00000000000000000000000000000002";
const apiSecret = "a back end's own secret";

/** The official library, whose requests go to the dev service instead of Twilio. */
function libraryFor(httpUrl: string) {
  const httpClient = new twilio.RequestClient();
  const send = httpClient.request.bind(httpClient);
  httpClient.request = (options) =>
    send({ ...options, uri: options.uri.replace("https://conversations.twilio.com", httpUrl) });
  return twilio(apiKey, apiSecret, { accountSid, httpClient });
}

test("the official server library reads and switches reachability, and reads users", async () => {
  const service = await startService({ reachabilityEnabled: false, users: ["carol"] });
  const resource = libraryFor(service.httpUrl).conversations.v1.services(service.serviceSid);
  expect((await resource.configuration().fetch()).reachabilityEnabled).toBe(false);
  const updated = await resource.configuration().update({ reachabilityEnabled: true });
  expect(updated.reachabilityEnabled).toBe(true);

  await connect(service, "bob");
  const bob = await resource.users("bob").fetch();
  expect([bob.isOnline, bob.isNotifiable]).toEqual([true, null]);
  expect((await resource.users("carol").fetch()).isOnline).toBeNull();
  const list = await resource.users.list();
  expect(list.map(({ identity, isOnline }) => [identity, isOnline])).toEqual([
    ["carol", null],
    ["bob", null],
  ]);
});

test("the official server library creates users and follows pages", async () => {
  const names = Array.from({ length: 60 }, (_, number) => `user ${number}`);
  const service = await startService({ users: names });
  const resource = libraryFor(service.httpUrl).conversations.v1.services(service.serviceSid);
  const dave = await resource.users.create({ identity: "dave", friendlyName: "Dave" });
  expect(dave.friendlyName).toBe("Dave");
  await expect(resource.users.create({ identity: "dave" })).rejects.toMatchObject({
    status: 409,
    code: 50201,
  });
  await expect(resource.users("nobody").fetch()).rejects.toMatchObject({ status: 404 });
  const list = await resource.users.list();
  expect(list.map(({ identity }) => identity)).toEqual([...names, "dave"]);
});

test("tokens minted by an app's own back end are accepted when the service knows its credentials", async () => {
  const { AccessToken } = twilio.jwt;
  const service = await startService({ accountSid, apiKey, apiSecret });
  const accessToken = new AccessToken(accountSid, apiKey, apiSecret, { identity: "alice" });
  accessToken.addGrant(new AccessToken.ChatGrant({ serviceSid: service.serviceSid }));
  const { client } = await connect(service, "alice", { token: accessToken.toJwt() });
  expect(client.user.isOnline).toBe(true);
});
