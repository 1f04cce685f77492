/** Acts that wait for a fault to end and then happen in their order. */
export class HeldActs {
  #acts: (() => void)[] = [];

  hold(act: () => void): void {
    this.#acts.push(act);
  }

  release(): void {
    const acts = this.#acts;
    this.#acts = [];
    for (const act of acts) act();
  }
}
