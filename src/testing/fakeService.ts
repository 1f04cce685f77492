import { emptyUserState, type FakeUserState, type UserChange } from "./fakeUserState.js";

type Publish = (identity: string, change: UserChange) => void;

/** The Service's side: who exists, what is true of them, and whether reachability is switched on. */
export class FakeService {
  readonly #users = new Map<string, FakeUserState>();
  readonly #publish: Publish;
  #reachabilityEnabled: boolean;

  constructor(reachabilityEnabled: boolean, publish: Publish) {
    this.#reachabilityEnabled = reachabilityEnabled;
    this.#publish = publish;
  }

  get reachabilityEnabled(): boolean {
    return this.#reachabilityEnabled;
  }

  get identities(): string[] {
    return [...this.#users.keys()];
  }

  has(identity: string): boolean {
    return this.#users.has(identity);
  }

  /** Creates the user or changes what is given; each changed item of the user's map is published on its own. */
  set(identity: string, changes: Partial<FakeUserState>): void {
    this.#users.set(identity, { ...(this.#users.get(identity) ?? emptyUserState), ...changes });
    for (const change of this.read(identity)) {
      if (Object.keys(change.values).some((key) => key in changes)) this.#publish(identity, change);
    }
  }

  remove(identity: string): void {
    this.#users.delete(identity);
  }

  /** The items of a user's map; the flags are null for everybody while reachability is off. */
  read(identity: string): UserChange[] {
    const { friendlyName, attributes, isOnline, isNotifiable } =
      this.#users.get(identity) ?? emptyUserState;
    const items: UserChange[] = [
      { item: "friendlyName", values: { friendlyName } },
      { item: "attributes", values: { attributes } },
    ];
    if (this.#reachabilityEnabled)
      items.push({ item: "reachability", values: { isOnline, isNotifiable } });
    return items;
  }

  /**
   * Switching off is announced to nobody. Switching on reports those who are online then; the others count as never
   * online since.
   */
  setReachabilityEnabled(enabled: boolean): void {
    if (enabled === this.#reachabilityEnabled) return;
    this.#reachabilityEnabled = enabled;
    if (!enabled) return;
    for (const [identity, { isOnline, isNotifiable }] of this.#users) {
      this.set(identity, { isOnline: isOnline || null, isNotifiable: isNotifiable || null });
    }
  }
}
