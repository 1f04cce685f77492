/** What a fault leaves behind: nothing, or the function that ends a lasting one. */
export type FaultOutcome = void | (() => unknown);

/** Something that can be made to go wrong with our own connection. */
export interface ConnectionFault {
  readonly scope: "connection";
  /** The button's words, such as `Disconnect`. */
  readonly label: string;
  /** What it throws or rejects with is shown in the inspector. */
  readonly inject: () => FaultOutcome | Promise<FaultOutcome>;
}

/** Something that can happen to one user. */
export interface UserFault {
  readonly scope: "user";
  readonly label: string;
  readonly inject: (identity: string) => FaultOutcome | Promise<FaultOutcome>;
}

/**
 * A button of the inspector. One whose `inject` gives a function stays pressed until a second press calls that, or the
 * inspector does as it is unmounted: nobody else could end the fault any more.
 */
export type DevtoolsFault = ConnectionFault | UserFault;
