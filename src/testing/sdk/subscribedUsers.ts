import type { FakeClientEmitter } from "./fakeClientEmitter.js";
import type { FakeClientLog } from "../log/fakeClientLog.js";
import { FakeUser, type UserSource } from "./fakeUser.js";

export interface SubscribedUsersOptions {
  /** The client's own user: always subscribed, and outside the cap. */
  readonly self: FakeUser;
  readonly capacity: number;
  readonly source: UserSource;
  readonly emitter: FakeClientEmitter;
  readonly log: FakeClientLog;
  /** Asks the Service for a user; resolves when it answered that it knows the user. */
  readonly request: (identity: string) => Promise<void>;
}

/**
 * The users a client is subscribed to. First in, first out, and reading a subscribed user again does not move it; one
 * too many silently evicts the oldest. Keyed by identity, so a second object of the same user goes unseen.
 */
export class SubscribedUsers {
  readonly #options: SubscribedUsersOptions;
  readonly #users = new Map<string, FakeUser>();
  /** Apart from the map, because an evicted user leaves this at once and the map a moment later. */
  readonly #queue: string[] = [];

  constructor(options: SubscribedUsersOptions) {
    const { self, emitter } = options;
    this.#options = options;
    self.on("updated", (update) => emitter.emit("userUpdated", update));
    self.on("userSubscribed", () => emitter.emit("userSubscribed", self));
    self.on("userUnsubscribed", () => {
      emitter.emit("userUnsubscribed", self);
      void self.fetched(options.request(self.identity));
    });
  }

  get(identity: string): FakeUser | undefined {
    return this.#users.get(identity);
  }

  get all(): FakeUser[] {
    return [this.#options.self, ...this.#users.values()];
  }

  /** The subscribed object, or a new one: two reads at the same time make two. */
  async read(identity: string): Promise<FakeUser> {
    const { self, source, emitter, log, request } = this.#options;
    await self.fetched();
    if (identity === self.identity) return self;
    const subscribed = this.#users.get(identity);
    if (subscribed !== undefined) return subscribed;
    await request(identity);
    const user = new FakeUser(identity, source, log);
    user.on("updated", (update) => emitter.emit("userUpdated", update));
    user.on("userSubscribed", () => this.#add(user));
    user.on("userUnsubscribed", () => this.#remove(user));
    await user.fetched();
    return user;
  }

  #add(user: FakeUser): void {
    const { capacity, emitter } = this.#options;
    if (this.#users.has(user.identity)) return;
    if (this.#queue.length >= capacity) {
      const oldest = this.#queue.shift();
      // Ends a moment later, as in the SDK: the newcomer is announced before the evicted one.
      if (oldest !== undefined) void this.#users.get(oldest)?.expire();
    }
    this.#queue.push(user.identity);
    this.#users.set(user.identity, user);
    emitter.emit("userSubscribed", user);
  }

  #remove(user: FakeUser): void {
    // Also when this is not the object that is kept: the SDK compares identities.
    this.#users.delete(user.identity);
    const position = this.#queue.indexOf(user.identity);
    if (position !== -1) this.#queue.splice(position, 1);
    this.#options.emitter.emit("userUnsubscribed", user);
  }
}
