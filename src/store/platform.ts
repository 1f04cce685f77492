/** Everything the store takes from the world around it: injected, so that tests own time and chance. */
export interface Platform {
  /** Epoch ms; never goes back, also where the system's clock is set back, and counts the time that the computer sleeps. */
  now(): number;
  /** Calls back once after `ms` of that clock, never after Infinity; returns the undo. */
  setTimer(callback: () => void, ms: number): () => void;
  /**
   * Calls back once the present task brings no more changes, so that a replayed burst is published once.
   * `countChanges` rises with each change.
   */
  afterBurst(callback: () => void, countChanges: () => number): void;
  /** From 0 up to 1. */
  random(): number;
  readonly page: {
    isHidden(): boolean;
    onVisibilityChange(listener: () => void): () => void;
  };
  /** Tells when an element enters or leaves the screen; returns the undo. */
  observeOnScreen(element: object, onChange: (isOnScreen: boolean) => void): () => void;
  /** Tells the developer how to switch reachability on; silent in production, whose bundle leaves the words out. */
  hintDisabled(): void;
}
