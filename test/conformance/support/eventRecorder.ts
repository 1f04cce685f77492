import type { ConformingClient, UserUpdate } from "./conformingClient.js";

const PATIENCE_MS = 20_000;
// Real time, also while a scenario has fake timers.
const { setTimeout, clearTimeout } = globalThis;

const shortReasons: Readonly<Record<string, string>> = {
  reachabilityOnline: "online",
  reachabilityNotifiable: "notif",
};

/** What a client emits, as short lines: `uU(bob,[online],true)`, `uS(bob)`, `uUn(bob)`, `cS(connected)`, `cE(false)`, `iF(true)`. */
export class EventRecorder {
  #lines: string[] = [];
  readonly #waiting = new Set<() => void>();

  /** Listens from now on; before the client can emit anything, if called as it is created. */
  listenTo(client: ConformingClient): void {
    client.on("userUpdated", (update) => this.add(describeUpdate(update)));
    client.on("userSubscribed", (user) => this.add(`uS(${user.identity})`));
    client.on("userUnsubscribed", (user) => this.add(`uUn(${user.identity})`));
    client.on("connectionStateChanged", (state) => this.add(`cS(${state})`));
    client.on("connectionError", (error) => this.add(`cE(${error.terminal})`));
    client.on("stateChanged", (state) => this.add(`stateChanged(${state})`));
    client.on("initialized", () => this.add("initialized"));
    client.on("initFailed", ({ error }) => this.add(`iF(${error?.terminal})`));
    client.on("tokenAboutToExpire", () => this.add("tokenAboutToExpire"));
    client.on("tokenExpired", () => this.add("tokenExpired"));
  }

  /** Also for what a scenario wants to see in order with the events, such as a promise that settles. */
  add(line: string): void {
    this.#lines.push(line);
    for (const look of this.#waiting) look();
  }

  /** The lines since the last time they were taken. */
  take(): string[] {
    const taken = this.#lines;
    this.#lines = [];
    return taken;
  }

  /** Resolves once the line is among those not yet taken; fails with all that came instead. */
  async until(line: string, count = 1): Promise<void> {
    const hasCome = () => this.#lines.filter((other) => other === line).length >= count;
    await new Promise<void>((resolve, reject) => {
      const finish = () => {
        clearTimeout(patience);
        this.#waiting.delete(look);
      };
      const look = () => {
        if (!hasCome()) return;
        finish();
        resolve();
      };
      const patience = setTimeout(() => {
        finish();
        reject(
          new Error(`Waited ${PATIENCE_MS} ms for ${line}; there came: ${this.#lines.join(" → ")}`),
        );
      }, PATIENCE_MS);
      this.#waiting.add(look);
      look();
    });
  }

  /** Waits for the line, and takes all that came with it. */
  async upTo(line: string, count = 1): Promise<string[]> {
    await this.until(line, count);
    return this.take();
  }
}

function describeUpdate({ user, updateReasons }: UserUpdate): string {
  const values = updateReasons.map((reason) => {
    switch (reason) {
      case "reachabilityOnline":
        return String(user.isOnline);
      case "reachabilityNotifiable":
        return String(user.isNotifiable);
      case "friendlyName":
        return String(user.friendlyName);
      default:
        return JSON.stringify(user.attributes);
    }
  });
  const reasons = updateReasons.map((reason) => shortReasons[reason] ?? reason);
  return `uU(${user.identity},[${reasons.join(",")}],${values.join(",")})`;
}
