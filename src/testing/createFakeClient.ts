import { assertUserStates } from "./controls/assertUserState.js";
import { connectionControls } from "./controls/connectionControls.js";
import type { FakeClient } from "./fakeClient.js";
import { FakeClientLog } from "./log/fakeClientLog.js";
import type { FakeClientOptions } from "./fakeClientOptions.js";
import { globalClock } from "./fakeClock.js";
import { FakeSdk } from "./sdk/fakeSdk.js";
import { lineControls } from "./controls/lineControls.js";
import { readControls } from "./controls/readControls.js";
import { sdkMethods } from "./sdk/sdkMethods.js";
import { startControls } from "./controls/startControls.js";
import { userControls } from "./controls/userControls.js";

/**
 * Creates a Twilio Conversations client for tests and stories that needs no Service.
 *
 * @throws {ReachabilityError} `invalid-argument` for users that are none
 * @example
 * const client = createFakeClient({ users: { bob: { isOnline: true } } });
 * client.setUser("bob", { isOnline: false });
 */
export function createFakeClient(options: FakeClientOptions = {}): FakeClient {
  const { clock = globalClock, ...recorded } = options;
  assertUserStates(recorded.users ?? {});
  const log = new FakeClientLog(clock);
  log.control({ name: "createFakeClient", args: [recorded] });
  const sdk = new FakeSdk(options, clock, log);
  // Onto the SDK's methods, because those include getters.
  const client = Object.assign(sdkMethods(sdk, log), {
    ...userControls(sdk, log),
    ...readControls(sdk, log),
    ...connectionControls(sdk, log),
    ...lineControls(sdk, log),
    ...startControls(sdk, log),
    log: log.entries,
  });
  // A plain object Storybook would merge with another, such as a story's client with the one of its file.
  Object.defineProperty(client, Symbol.toStringTag, { value: "FakeClient" });
  if (options.initialized ?? true) sdk.initialize();
  return client;
}
