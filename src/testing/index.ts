export { ReachabilityTestProvider } from "./ReachabilityTestProvider.js";
export type { ReachabilityTestProviderProps } from "./ReachabilityTestProvider.js";
export { createFakeClient } from "./createFakeClient.js";
export { replayLog, type LogReplay, type ReplayOptions } from "./replayLog.js";
export { expectNoLeakedSubscriptions, type HeldByApp } from "./expectNoLeakedSubscriptions.js";
export type { FakeClient } from "./fakeClient.js";
export type { FakeClientEvents } from "./sdk/fakeClientEvents.js";
export type { FakeClientLogEntry } from "./log/fakeClientLog.js";
export type { ControlArguments, RecordedControl, RecordedError } from "./log/recordedControl.js";
export type { FakeClientOptions } from "./fakeClientOptions.js";
export type { FakeClock } from "./fakeClock.js";
export type { FakeUser, FakeUserUpdate } from "./sdk/fakeUser.js";
export type { FakeUserState, UserUpdateReason } from "./service/fakeUserState.js";
export type { FakeHttpStatus } from "./sdk/sdkErrors.js";
export type { ServiceCloseCode } from "./controls/connectionControls.js";
export { withReachability } from "./storybook/withReachability.js";
export type { StoryComponent, StorySurroundings } from "./storybook/withReachability.js";
export type { ReachabilityStoryParameters } from "./storybook/StoryWorld.js";
export {
  reachabilityArgTypes,
  reachabilityGlobalTypes,
  type ReachabilityArgs,
} from "./storybook/reachabilityArgTypes.js";
export type { ReachabilityStoryState } from "./storybook/reachabilityStoryStates.js";
