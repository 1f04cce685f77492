import type { FakeUser, UserSource } from "./fakeUser.js";
import type { UserChange } from "../service/fakeUserState.js";

interface UserMap {
  /** Each open user object, with the last change that its first reading already contained. */
  readonly readers: Map<FakeUser, number>;
  missed: { readonly id: number; readonly change: UserChange }[];
}

/**
 * The Sync maps that carry users' states to the client: one per identity, shared by all objects of that identity.
 * While nothing gets through, changes wait, and are replayed map by map in their order, none left out.
 */
export class UserMaps implements UserSource {
  readonly #maps = new Map<string, UserMap>();
  /** Also those whose map was deleted: the client does not know, and still holds them. */
  readonly #open = new Set<FakeUser>();
  readonly #read: (identity: string) => readonly UserChange[];
  readonly #isFlowing: () => boolean;
  #lastId = 0;

  constructor(read: (identity: string) => readonly UserChange[], isFlowing: () => boolean) {
    this.#read = read;
    this.#isFlowing = isFlowing;
  }

  open(user: FakeUser): readonly UserChange[] {
    const map = this.#maps.get(user.identity) ?? { readers: new Map(), missed: [] };
    this.#maps.set(user.identity, map);
    map.readers.set(user, this.#lastId);
    this.#open.add(user);
    return this.#read(user.identity);
  }

  close(user: FakeUser): void {
    this.#open.delete(user);
    const map = this.#maps.get(user.identity);
    map?.readers.delete(user);
    if (map?.readers.size === 0) this.#maps.delete(user.identity);
  }

  /** The identities with an open object, the one open longest first. */
  openIdentities(): string[] {
    return [...new Set([...this.#open].map(({ identity }) => identity))];
  }

  publish(identity: string, change: UserChange): void {
    const map = this.#maps.get(identity);
    if (map === undefined) return;
    const isFirst = map.missed.length === 0;
    this.#lastId += 1;
    map.missed.push({ id: this.#lastId, change });
    if (isFirst && this.#isFlowing()) this.#deliverOne(map);
  }

  /** The user was deleted: its map falls silent, its objects are never told. */
  forget(identity: string): void {
    this.#maps.delete(identity);
  }

  /** Delivers what was missed, one change a step, as long as it gets through. */
  *deliverMissed(): Generator<void> {
    for (const map of this.#maps.values()) {
      while (map.missed.length > 0 && this.#isFlowing()) {
        this.#deliverOne(map);
        yield;
      }
    }
  }

  #deliverOne(map: UserMap): void {
    const next = map.missed.shift();
    if (next === undefined) return;
    for (const [user, readUpTo] of map.readers) if (next.id > readUpTo) user.receive(next.change);
  }
}
