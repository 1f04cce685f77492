/** The tokens that clients have shown, so that a test can let them expire ahead of their time. */
export class ShownTokens {
  readonly #shown = new Map<string, Set<string>>();
  readonly #expired = new Set<string>();

  /** Remembers the token; true when it counts as expired. */
  show(token: string, identity: string): boolean {
    const tokens = this.#shown.get(identity) ?? new Set();
    this.#shown.set(identity, tokens.add(token));
    return this.#expired.has(token);
  }

  /** All tokens shown so far by one user, or by everybody; tokens that are new to the service stay valid. */
  expire(identity: string | undefined): void {
    for (const [owner, tokens] of this.#shown) {
      if (identity !== undefined && owner !== identity) continue;
      for (const token of tokens) this.#expired.add(token);
    }
  }
}
