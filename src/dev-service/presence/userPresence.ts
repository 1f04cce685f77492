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
  /** When the grace of each device ends, in epoch ms. */
  readonly #graceEnds = new Map<string, number>();
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

  /**
   * With several devices the longest grace counts: the one with the lost line may be on its way back. Of one device only
   * the last end counts: it has been back since.
   * @param device what its sockets, one after the other, have in common
   */
  socketEnded(manner: "polite" | "abrupt", device: string): void {
    this.#sockets -= 1;
    const now = this.#clock.now();
    const grace = manner === "polite" ? this.#graces.politeGraceMs : this.#graces.offlineGraceMs;
    this.#graceEnds.set(device, now + grace);
    for (const [known, end] of this.#graceEnds) if (end < now) this.#graceEnds.delete(known);
    if (this.#sockets > 0 || !this.#enabled) return;
    const wait = Math.max(...this.#graceEnds.values()) - now;
    this.#cancelGrace = this.#clock.after(wait, () => this.#setOnline(false));
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
