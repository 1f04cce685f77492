const requestKinds = [
  "configuration",
  "user",
  "update-user",
  "my-conversations",
  "conversation",
  "map",
  "map-items",
  "subscriptions",
  "register-push",
  "unregister-push",
] as const;

/** The requests that the service answers, by what they are for. */
export type RequestKind = (typeof requestKinds)[number];

export function isRequestKind(value: unknown): value is RequestKind {
  return requestKinds.some((kind) => kind === value);
}
