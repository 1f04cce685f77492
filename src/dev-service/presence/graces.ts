/** How long a user stays online after the last socket ended. */
export interface Graces {
  /** After an end without goodbye (a closed tab, a killed process, a lost line), in ms. */
  readonly offlineGraceMs: number;
  /** After the SDK's `shutdown()`, in ms: short, yet enough for a page that signs in again at once. */
  readonly politeGraceMs: number;
}
