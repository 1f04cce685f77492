import { expect, test } from "vitest";
import { encodeFrame } from "../../src/dev-service/wire/encodeFrame.js";
import { fetchJson } from "./support/fetchJson.js";
import { openSession, type RawClient } from "./support/rawClient.js";
import { connect, startService } from "./support/sdk.js";

const watcherCount = 12;
const watchedEach = 10;
const flips = 300;

test(
  "clients that each watch many users all end with the service's truth, while somebody misbehaves",
  { timeout: 60_000 },
  async () => {
    const names = Array.from({ length: 2 * watchedEach }, (_, number) => `user ${number}`);
    const service = await startService({ politeGraceMs: 0, users: names });
    const seen = await Promise.all(
      Array.from({ length: watcherCount }, async (_, number) => {
        const { client } = await connect(service, `watcher ${number}`);
        const watched = names.filter((_name, index) => (index + number) % 2 === 0);
        const users = await Promise.all(watched.map((name) => client.getUser(name)));
        return { client, users };
      }),
    );

    const sessions = new Map<string, RawClient>();
    for (let flip = 0; flip < flips; flip += 1) {
      const name = names[(flip * 7) % names.length] ?? "";
      const session = sessions.get(name);
      if (session === undefined) sessions.set(name, await openSession(service, name));
      else {
        session.send(encodeFrame({ method: "close", id: "TM0" }));
        await service.activity().until((activity) => activity.openSockets(name) === 0);
        sessions.delete(name);
      }
      if (flip % 20 === 0) (await openSession(service, "mallory")).send("nonsense");
    }
    // One more change for everybody, by which each client shows that it has seen all before it.
    const register = { channel_type: "fcm", data: { registration_id: "phone" } };
    for (const name of names) {
      const session = sessions.get(name) ?? (await openSession(service, name));
      sessions.set(name, session);
      await session.request("POST", "/v1/registrations", register, "ers");
    }

    const url = `${service.httpUrl}/v1/Services/${service.serviceSid}/Users`;
    await Promise.all(
      seen.map(({ client, users }) => {
        const isUpToDate = () => users.every((user) => user.isNotifiable === true);
        return new Promise<void>((resolve) => {
          const check = () => {
            if (isUpToDate()) resolve();
          };
          client.on("userUpdated", check);
          check();
        });
      }),
    );
    for (const { users } of seen) {
      for (const user of users) {
        const truth = await fetchJson(`${url}/${encodeURIComponent(user.identity)}`);
        expect([user.isOnline, user.isNotifiable]).toEqual([
          truth["is_online"],
          truth["is_notifiable"],
        ]);
      }
    }
  },
);
