import { expect, test } from "vitest";
import { UserPresence, type PresenceFlags } from "../../src/dev-service/presence/userPresence.js";
import { createFakeClock } from "./support/fakeClock.js";

const graces = { offlineGraceMs: 2000, politeGraceMs: 200 };
const phone = { channel: "fcm", address: "phone" } as const;
const laptop = { channel: "apn", address: "laptop" } as const;

function setUp({ enabled = true } = {}) {
  const clock = createFakeClock();
  const published: PresenceFlags[] = [];
  const publish = (flags: PresenceFlags) => published.push(flags);
  const presence = new UserPresence({ clock, graces, enabled, publish });
  return { clock, published, presence };
}

test("a user who was never online is neither online nor offline", () => {
  expect(setUp().presence.flags).toEqual({ online: null, notifiable: null });
});

test("a lost socket keeps the user online for the grace, to the millisecond", () => {
  const { clock, presence } = setUp();
  presence.socketOpened();
  presence.socketEnded("abrupt", "phone");
  clock.advance(1999);
  expect(presence.flags.online).toBe(true);
  clock.advance(1);
  expect(presence.flags.online).toBe(false);
});

test("a polite goodbye makes the user offline after the short grace", () => {
  const { clock, presence } = setUp();
  presence.socketOpened();
  presence.socketEnded("polite", "phone");
  clock.advance(199);
  expect(presence.flags.online).toBe(true);
  clock.advance(1);
  expect(presence.flags.online).toBe(false);
});

test("a user who comes back within the grace was never away", () => {
  const { clock, presence, published } = setUp();
  presence.socketOpened();
  presence.socketEnded("abrupt", "phone");
  clock.advance(1999);
  presence.socketOpened();
  clock.advance(60_000);
  expect(published.every(({ online }) => online)).toBe(true);
});

test("only the end of the last of several sockets counts", () => {
  const { clock, presence } = setUp();
  presence.socketOpened();
  presence.socketOpened();
  presence.socketEnded("polite", "phone");
  clock.advance(60_000);
  expect(presence.flags.online).toBe(true);
});

test("a polite goodbye does not cut short the grace of a device that lost its line", () => {
  const { clock, presence } = setUp();
  presence.socketOpened();
  presence.socketOpened();
  presence.socketEnded("abrupt", "phone");
  presence.socketEnded("polite", "laptop");
  clock.advance(1999);
  expect(presence.flags.online).toBe(true);
  clock.advance(1);
  expect(presence.flags.online).toBe(false);
});

test("the grace of a lost line does not outlive the return of the device", () => {
  const { clock, presence } = setUp();
  presence.socketOpened();
  presence.socketEnded("abrupt", "phone");
  presence.socketOpened();
  presence.socketEnded("polite", "phone");
  clock.advance(199);
  expect(presence.flags.online).toBe(true);
  clock.advance(1);
  expect(presence.flags.online).toBe(false);
});

test("nor does that of a half-open line whose end is noticed after the return", () => {
  const { clock, presence } = setUp();
  presence.socketOpened();
  presence.socketOpened();
  presence.socketEnded("abrupt", "phone");
  presence.socketEnded("polite", "phone");
  clock.advance(200);
  expect(presence.flags.online).toBe(false);
});

test("notifiable follows the push registrations, whether online or not", () => {
  const { presence } = setUp();
  const first = presence.push.add(phone);
  const second = presence.push.add(laptop);
  expect(presence.flags).toEqual({ online: null, notifiable: true });
  presence.push.remove(first);
  expect(presence.flags.notifiable).toBe(true);
  presence.push.remove(second);
  expect(presence.flags.notifiable).toBe(false);
});

test("a device that registers again keeps its registration", () => {
  const { presence } = setUp();
  expect(presence.push.add(phone)).toBe(presence.push.add(phone));
  presence.push.removeDevice(phone);
  expect(presence.flags.notifiable).toBe(false);
});

test("while the feature is off the flags stay as they are", () => {
  const { clock, presence, published } = setUp();
  presence.socketOpened();
  presence.disable();
  published.length = 0;
  presence.socketEnded("abrupt", "phone");
  presence.push.add(phone);
  clock.advance(60_000);
  expect(published).toEqual([]);
  expect(presence.flags).toEqual({ online: true, notifiable: null });
});

test("switching the feature off ends a grace that was running", () => {
  const { clock, presence } = setUp();
  presence.socketOpened();
  presence.socketEnded("abrupt", "phone");
  presence.disable();
  expect(clock.pending).toBe(0);
});

test("switched on again, who is connected is online and who is not is unknown", () => {
  const connected = setUp({ enabled: false });
  connected.presence.socketOpened();
  connected.presence.push.add(phone);
  connected.presence.enable();
  expect(connected.presence.flags).toEqual({ online: true, notifiable: true });

  const left = setUp();
  left.presence.socketOpened();
  left.presence.disable();
  left.presence.socketEnded("abrupt", "phone");
  left.presence.enable();
  left.clock.advance(60_000);
  expect(left.presence.flags.online).toBeNull();
});
