/** What the toolbar can force on the stories that run on a fake client: every presence, and every reason for unknown. */
export const forcedStates = {
  "online-notifiable": "Online, push on",
  "online-never-registered": "Online, never registered for push",
  "offline-notifiable": "Offline, push on",
  "offline-unnotifiable": "Offline, push off",
  "no-identity": "Unknown: no identity",
  "no-client": "Unknown: no client",
  connecting: "Unknown: connecting",
  disabled: "Unknown: disabled",
  "not-reported": "Unknown: not reported",
  "connection-lost": "Unknown: connection lost",
  waiting: "Unknown: waiting for a slot",
  "not-found": "Unknown: not found",
  error: "Unknown: error",
} as const;

export type ForcedState = keyof typeof forcedStates;

export function isForcedState(value: unknown): value is ForcedState {
  return typeof value === "string" && Object.hasOwn(forcedStates, value);
}
