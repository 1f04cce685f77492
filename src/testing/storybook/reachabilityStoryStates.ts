/** What the Storybook decorator can make of a story's world, with its words in the toolbar: every presence and every reason. */
export const reachabilityStoryStates = {
  "as-given": "As the story has it",
  "online-notifiable": "Online, push on",
  "online-never-registered": "Online, never registered for push",
  "offline-notifiable": "Offline, push on",
  "offline-unnotifiable": "Offline, push off",
  "not-reported": "Unknown: not reported",
  "no-identity": "Unknown: no identity",
  "no-client": "Unknown: no client",
  connecting: "Unknown: connecting",
  disabled: "Unknown: disabled",
  "connection-lost": "Unknown: connection lost",
  waiting: "Unknown: waiting for a slot",
  "not-found": "Unknown: not found",
  error: "Unknown: error",
} as const;

/** One of those. */
export type ReachabilityStoryState = keyof typeof reachabilityStoryStates;

export function isReachabilityStoryState(value: unknown): value is ReachabilityStoryState {
  return typeof value === "string" && Object.hasOwn(reachabilityStoryStates, value);
}
