import type { FastClient } from "./fastClient.js";

/** One way to keep dots up to date, running in the page. */
export interface Running {
  /** Shows these dots as flat siblings in one new element; `onCommit` is called when they are in the document. */
  show(identities: readonly string[], onCommit: () => void): void;
  /** Removes all dots, with all clean-up that belongs to it done on return. */
  clear(): void;
  /** Takes everything down. */
  stop(): void;
}

export interface Candidate {
  start(container: HTMLElement, client: FastClient): Running;
}
