/** The two flags of a user as read at one moment. Null is the Service's own answer, never a default. */
export interface Reading {
  readonly isOnline: boolean | null;
  readonly isNotifiable: boolean | null;
  /** Epoch ms of the reading. */
  readonly at: number;
}

/** Whether two readings say the same, whenever they were taken. */
export function sameFlags(
  a: Pick<Reading, "isOnline" | "isNotifiable">,
  b: Pick<Reading, "isOnline" | "isNotifiable">,
): boolean {
  return a.isOnline === b.isOnline && a.isNotifiable === b.isNotifiable;
}
