import type { CancelTimer, Clock } from "../clock.js";
import type { Graces } from "./graces.js";
import { PushRegistrations } from "./pushRegistrations.js";

/** The two flags as the service knows them; `null` is a value of its own and never means false. */
export interface PresenceFlags {
  readonly online: boolean | null;
  readonly notifiable: boolean | null;
}

interface UserPresenceOptions {
  readonly clock: Clock;
  readonly graces: Graces;
  readonly enabled: boolean;
  /** Called whenever the flags may have changed. */
  readonly publish: (flags: PresenceFlags) => void;
}

/**
 * The product's presence rules for one user.
 *
 * Online is null until the first socket after the feature was enabled, then true while a socket is open and false once the
 * last one has been gone for its grace. Notifiable is null until the first push registration, then whether there is one.
 * While the feature is disabled both stay as they are.
 */
export class UserPresence {
  readonly push = new PushRegistrations(() => this.#updateNotifiable());
  readonly #clock: Clock;
  readonly #graces: Graces;
  readonly #publish: (flags: PresenceFlags) => void;
  #enabled: boolean;
  #sockets = 0;
  #online: boolean | null = null;
  #notifiable: boolean | null = null;
  #onlineUntil = 0;
  #cancelGrace: CancelTimer = () => {};

  constructor({ clock, graces, enabled, publish }: UserPresenceOptions) {
    this.#clock = clock;
    this.#graces = graces;
    this.#enabled = enabled;
    this.#publish = publish;
  }

  get flags(): PresenceFlags {
    return { online: this.#online, notifiable: this.#notifiable };
  }

  socketOpened(): void {
    this.#sockets += 1;
    this.#cancelGrace();
    this.#setOnline(true);
  }

  /** With several sockets the longest grace counts: the device with the lost line may be on its way back. */
  socketEnded(manner: "polite" | "abrupt"): void {
    this.#sockets -= 1;
    const now = this.#clock.now();
    const grace = manner === "polite" ? this.#graces.politeGraceMs : this.#graces.offlineGraceMs;
    this.#onlineUntil = Math.max(this.#onlineUntil, now + grace);
    if (this.#sockets > 0 || !this.#enabled) return;
    this.#cancelGrace = this.#clock.after(this.#onlineUntil - now, () => this.#setOnline(false));
  }

  /** Starts afresh: whoever has no socket open now has not been online since. */
  enable(): void {
    this.#enabled = true;
    this.#setOnline(this.#sockets > 0 ? true : null);
    this.#updateNotifiable();
  }

  disable(): void {
    this.#cancelGrace();
    this.#enabled = false;
  }

  #setOnline(online: boolean | null): void {
    if (!this.#enabled) return;
    this.#online = online;
    this.#publish(this.flags);
  }

  #updateNotifiable(): void {
    if (!this.#enabled) return;
    this.#notifiable = this.push.isNotifiable;
    this.#publish(this.flags);
  }
}
