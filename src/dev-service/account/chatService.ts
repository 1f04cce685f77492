import type { Clock } from "../clock.js";
import type { Graces } from "../presence/graces.js";
import type { SyncMap } from "../sync/syncMap.js";
import { User } from "./user.js";

interface ChatServiceOptions {
  readonly sid: string;
  readonly clock: Clock;
  readonly graces: Graces;
  readonly reachabilityEnabled: boolean;
}

/** One Service instance: its own users, and its own reachability flag. */
export class ChatService {
  readonly sid: string;
  /** How many users besides itself a client subscribes to at once; the SDK evicts the oldest beyond it. */
  userInfosToSubscribe = 100;
  readonly #clock: Clock;
  readonly #graces: Graces;
  readonly #users = new Map<string, User>();
  readonly #maps = new Map<string, SyncMap>();
  #reachabilityEnabled: boolean;

  constructor({ sid, clock, graces, reachabilityEnabled }: ChatServiceOptions) {
    this.sid = sid;
    this.#clock = clock;
    this.#graces = graces;
    this.#reachabilityEnabled = reachabilityEnabled;
  }

  get reachabilityEnabled(): boolean {
    return this.#reachabilityEnabled;
  }

  setReachabilityEnabled(enabled: boolean): void {
    if (enabled === this.#reachabilityEnabled) return;
    this.#reachabilityEnabled = enabled;
    for (const { presence } of this.#users.values()) {
      if (enabled) presence.enable();
      else presence.disable();
    }
  }

  /** In the order in which they came to exist. */
  users(): User[] {
    return [...this.#users.values()];
  }

  user(identity: string): User | undefined {
    return this.#users.get(identity);
  }

  /** The REST API takes either; a sid wins over an identity that looks like one. */
  userBySidOrIdentity(name: string): User | undefined {
    return this.users().find(({ sid }) => sid === name) ?? this.user(name);
  }

  /** A user comes to exist with the first connection, as in the product. */
  ensureUser(identity: string): User {
    const existing = this.#users.get(identity);
    if (existing !== undefined) return existing;
    const user = new User({
      identity,
      serviceSid: this.sid,
      clock: this.#clock,
      graces: this.#graces,
      reachabilityEnabled: this.#reachabilityEnabled,
    });
    this.#users.set(identity, user);
    for (const map of [user.infoMap, user.conversationsMap]) {
      this.#maps.set(map.sid, map);
      this.#maps.set(map.uniqueName, map);
    }
    return user;
  }

  /** Nobody is told, as in the product: who watches this user keeps the last values. */
  deleteUser(user: User): void {
    user.presence.disable();
    this.#users.delete(user.identity);
    for (const map of [user.infoMap, user.conversationsMap]) {
      this.#maps.delete(map.sid);
      this.#maps.delete(map.uniqueName);
    }
  }

  map(sidOrUniqueName: string): SyncMap | undefined {
    return this.#maps.get(sidOrUniqueName);
  }

  /** Ends the timers of all graces. */
  stop(): void {
    for (const { presence } of this.#users.values()) presence.disable();
  }
}
