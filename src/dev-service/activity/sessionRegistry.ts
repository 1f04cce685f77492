import type { Session } from "../session/session.js";
import type { Sessions } from "../session/sessionHost.js";

/** Every socket that is open, how often what was asked, and word to those who wait for a change in either. */
export class SessionRegistry implements Sessions {
  readonly #sessions = new Set<Session>();
  readonly #requests = new Map<string, number>();
  readonly #listeners = new Set<() => void>();

  [Symbol.iterator](): Iterator<Session> {
    return this.#sessions.values();
  }

  opened(session: Session): void {
    this.#sessions.add(session);
    this.changed();
  }

  ended(session: Session): void {
    this.#sessions.delete(session);
    this.changed();
  }

  requested(serviceSid: string, kind: string, target: string): void {
    for (const key of [countKey(serviceSid, kind), countKey(serviceSid, kind, target)]) {
      this.#requests.set(key, (this.#requests.get(key) ?? 0) + 1);
    }
    this.changed();
  }

  requestCount(serviceSid: string, kind: string, target?: string): number {
    return this.#requests.get(countKey(serviceSid, kind, target)) ?? 0;
  }

  changed(): void {
    for (const listener of this.#listeners) listener();
  }

  /** Calls back after each change, until the returned function is called. */
  listen(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }
}

function countKey(...parts: readonly (string | undefined)[]): string {
  return JSON.stringify(parts.filter((part) => part !== undefined));
}
