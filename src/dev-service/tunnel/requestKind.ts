/** The requests that the service answers, by what they are for. */
export type RequestKind =
  | "configuration"
  | "user"
  | "update-user"
  | "my-conversations"
  | "conversation"
  | "map"
  | "map-items"
  | "subscriptions"
  | "register-push"
  | "unregister-push";
