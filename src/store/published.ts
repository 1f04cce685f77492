import { createStore } from "zustand/vanilla";
import type { Publisher } from "./publisher.js";

/** One value that belongs to no user, and is published along with those of the users. */
export interface Published<Value> {
  /** As set, perhaps not yet published. */
  current(): Value;
  set(next: Value): void;
  /** As published. */
  get(): Value;
  subscribe(listener: () => void): () => void;
}

export function createPublished<Value>(
  initial: Value,
  publisher: Pick<Publisher, "afterCells">,
): Published<Value> {
  let current = initial;
  const store = createStore(() => ({ value: initial }));

  function publish(): void {
    if (store.getState().value !== current) store.setState({ value: current });
  }

  return {
    current: () => current,
    set(next) {
      current = next;
      publisher.afterCells(publish);
    },
    get: () => store.getState().value,
    subscribe: store.subscribe,
  };
}
