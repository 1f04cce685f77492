/** Holds a component back under Suspense until it is opened. */
export interface Gate {
  /** Called while rendering: suspends as long as the gate is closed. */
  readonly pass: () => void;
  readonly open: () => void;
}

/** Suspends by a thrown promise, which React 18 understands, too: it has no `use`. */
export function createGate(): Gate {
  let isOpen = false;
  let resolve = (): void => {};
  const opened = new Promise<void>((done) => (resolve = done));
  return {
    pass() {
      if (!isOpen) throw opened;
    },
    open() {
      isOpen = true;
      resolve();
    },
  };
}
