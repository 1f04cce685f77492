/** What a request asks to read, as `authorize` is told. The identity is decoded. */
export type ReachabilityAction =
  | { readonly type: "read-user"; readonly identity: string }
  | { readonly type: "read-configuration" };
