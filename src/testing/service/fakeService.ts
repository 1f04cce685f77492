import { copyData } from "../copyData.js";
import { emptyUserState, type FakeUserState, type UserChange } from "./fakeUserState.js";

type Publish = (identity: string, change: UserChange) => void;
type Flags = Pick<FakeUserState, "isOnline" | "isNotifiable">;

interface ServiceUser {
  readonly truth: FakeUserState;
  /** The flags as last reported, which is only done while reachability is on. */
  readonly reported: Flags;
}

const unknownUser: ServiceUser = { truth: emptyUserState, reported: emptyUserState };

/** The Service's side: who exists, what is true of them, and whether reachability is switched on. */
export class FakeService {
  readonly #users = new Map<string, ServiceUser>();
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
  set(identity: string, given: Partial<FakeUserState>): void {
    const changes = copyData(given);
    const { truth: before, reported } = this.#users.get(identity) ?? unknownUser;
    const truth = { ...before, ...changes };
    this.#users.set(identity, { truth, reported: this.#reachabilityEnabled ? truth : reported });
    for (const change of this.read(identity)) {
      if (Object.keys(change.values).some((key) => key in changes)) this.#publish(identity, change);
    }
  }

  remove(identity: string): void {
    this.#users.delete(identity);
  }

  /** The items of a user's map. While reachability is off, the flags stay as they were reported before. */
  read(identity: string): UserChange[] {
    const { truth, reported } = this.#users.get(identity) ?? unknownUser;
    const { friendlyName, attributes } = truth;
    const { isOnline, isNotifiable } = reported;
    return [
      { item: "friendlyName", values: { friendlyName } },
      { item: "attributes", values: { attributes } },
      { item: "reachability", values: { isOnline, isNotifiable } },
    ];
  }

  /**
   * Switching off is announced to nobody. Switching on reports who is online then; the others count as never online
   * since.
   */
  setReachabilityEnabled(enabled: boolean): void {
    if (enabled === this.#reachabilityEnabled) return;
    this.#reachabilityEnabled = enabled;
    if (!enabled) return;
    for (const [identity, { truth }] of this.#users) {
      this.set(identity, { isOnline: truth.isOnline === true ? true : null });
    }
  }
}
