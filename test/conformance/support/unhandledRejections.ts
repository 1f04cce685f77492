type Listener = NodeJS.UnhandledRejectionListener;

/** Takes the unhandled rejections of this process from the test runner, which would fail the run, until it is stopped. */
export class UnhandledRejections {
  readonly #reasons: unknown[] = [];
  readonly #runners: Listener[] = process.listeners("unhandledRejection");
  readonly #waiting = new Set<() => void>();
  readonly #record: Listener = (reason) => {
    this.#reasons.push(reason);
    for (const resolve of this.#waiting) resolve();
  };

  constructor() {
    process.removeAllListeners("unhandledRejection");
    process.on("unhandledRejection", this.#record);
  }

  /** Resolves with the reasons so far, as soon as there is one. */
  async next(): Promise<readonly unknown[]> {
    if (this.#reasons.length === 0) {
      await new Promise<void>((resolve) => this.#waiting.add(resolve));
    }
    return this.#reasons;
  }

  stop(): void {
    process.off("unhandledRejection", this.#record);
    for (const listener of this.#runners) process.on("unhandledRejection", listener);
  }
}
