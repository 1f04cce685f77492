/** What the Service knows about a user. */
export interface FakeUserState {
  readonly isOnline: boolean | null;
  readonly isNotifiable: boolean | null;
  readonly friendlyName: string | null;
  readonly attributes: Readonly<Record<string, unknown>>;
}

/** The reasons that the SDK gives with an update. */
export type UserUpdateReason =
  | "friendlyName"
  | "attributes"
  | "reachabilityOnline"
  | "reachabilityNotifiable";

/** One item of a user's Sync map as it changes; each is an update of its own. */
export type UserChange =
  | { readonly item: "friendlyName"; readonly values: Pick<FakeUserState, "friendlyName"> }
  | { readonly item: "attributes"; readonly values: Pick<FakeUserState, "attributes"> }
  | {
      readonly item: "reachability";
      readonly values: Pick<FakeUserState, "isOnline" | "isNotifiable">;
    };

/** A user whom the Service knows and who was never online. */
export const emptyUserState: FakeUserState = {
  isOnline: null,
  isNotifiable: null,
  friendlyName: null,
  attributes: {},
};
