import type { CancelTimer, Clock } from "../clock.js";

/** The longest delay a timer can have; a token that lives longer is never announced. */
const longestTimer = 2 ** 31 - 1;
const longestNoticeMs = 3 * 60_000;

interface TokenExpiryOptions {
  readonly clock: Clock;
  readonly onAboutToExpire: () => void;
  readonly onExpired: () => void;
}

/** Announces the end of a session's token 3 minutes ahead, or half its remaining life if that is shorter, and then its end. */
export class TokenExpiry {
  readonly #options: TokenExpiryOptions;
  #cancels: readonly CancelTimer[] = [];

  constructor(options: TokenExpiryOptions) {
    this.#options = options;
  }

  watch(expiresAt: number): void {
    const { clock, onAboutToExpire, onExpired } = this.#options;
    this.stop();
    const remaining = expiresAt - clock.now();
    if (remaining > longestTimer) return;
    const notice = Math.min(longestNoticeMs, remaining / 2);
    this.#cancels = [
      clock.after(remaining - notice, onAboutToExpire),
      clock.after(remaining, onExpired),
    ];
  }

  stop(): void {
    for (const cancel of this.#cancels) cancel();
    this.#cancels = [];
  }
}
