import type { ReachabilityUser } from "../../client/reachabilityClient.js";
import type { FakeClientLog } from "../log/fakeClientLog.js";
import { ReplayEmitter } from "./replayEmitter.js";
import { surfaceAsUnhandledRejection } from "./surfaceAsUnhandledRejection.js";
import type { FakeUserState, UserChange, UserUpdateReason } from "../service/fakeUserState.js";

/** What the client's `userUpdated` and a user's `updated` carry. */
export interface FakeUserUpdate {
  readonly user: FakeUser;
  readonly updateReasons: readonly UserUpdateReason[];
}

/** The events of one user object. */
export interface FakeUserEvents {
  updated: [update: FakeUserUpdate];
  userSubscribed: [user: FakeUser];
  userUnsubscribed: [user: FakeUser];
}

/** Where a user object reads its state and hears of changes: one Sync map of the Service. */
export interface UserSource {
  open(user: FakeUser): readonly UserChange[];
  close(user: FakeUser): void;
}

/** The fake of the SDK's `User`: one object per read, whose flags freeze when its subscription ends. */
export class FakeUser extends ReplayEmitter<FakeUserEvents> implements ReachabilityUser {
  readonly #source: UserSource;
  readonly #log: FakeClientLog;
  #identity: string;
  #state: FakeUserState = {
    friendlyName: null,
    attributes: {},
    isOnline: null,
    isNotifiable: null,
  };
  #phase: "initializing" | "subscribed" | "unsubscribed" = "initializing";
  #fetch: Promise<void> | null = null;

  constructor(identity: string, source: UserSource, log: FakeClientLog) {
    super(Number.POSITIVE_INFINITY);
    this.#log = log;
    this.#identity = identity;
    this.#source = source;
  }

  get identity(): string {
    return this.#identity;
  }

  get friendlyName(): string | null {
    return this.#state.friendlyName;
  }

  get attributes(): FakeUserState["attributes"] {
    return this.#state.attributes;
  }

  get isOnline(): boolean | null {
    return this.#state.isOnline;
  }

  get isNotifiable(): boolean | null {
    return this.#state.isNotifiable;
  }

  get isSubscribed(): boolean {
    return this.#phase === "subscribed";
  }

  /** The client's own user learns who it is while the client initialises. */
  identify(identity: string): void {
    this.#identity = identity;
    surfaceAsUnhandledRejection(() => {
      this.emit("updated", {
        user: this,
        updateReasons: [
          "friendlyName",
          "attributes",
          "reachabilityOnline",
          "reachabilityNotifiable",
        ],
      });
    });
  }

  /** Opens the subscription, once; `answer` is the Service's answer to wait for. */
  fetched(answer?: Promise<unknown>): Promise<void> {
    this.#fetch ??= this.#open(answer).catch((error: unknown) => {
      // As in the SDK: a failed fetch leaves an object whose unsubscribe() does nothing.
      this.#fetch = null;
      throw error;
    });
    return this.#fetch;
  }

  /** A change that arrives over the connection. */
  receive(change: UserChange): void {
    surfaceAsUnhandledRejection(() => this.#apply(change));
  }

  async unsubscribe(): Promise<void> {
    this.#log.asked(`unsubscribe(${JSON.stringify(this.identity)})`);
    await this.expire();
  }

  /** What the cap does to the oldest: like `unsubscribe()`, but nobody asked. */
  async expire(): Promise<void> {
    // A moment later, as in the SDK.
    await Promise.resolve();
    if (this.#fetch === null) return;
    await this.#fetch;
    this.end();
  }

  /** Ends the subscription within this call: an eviction. */
  end(): void {
    this.#source.close(this);
    this.#fetch = null;
    this.#phase = "unsubscribed";
    this.emit("userUnsubscribed", this);
  }

  async #open(answer?: Promise<unknown>): Promise<void> {
    if (answer !== undefined) await answer;
    for (const change of this.#source.open(this)) {
      // The SDK swallows what a listener throws for reachability, and fails the read for the rest.
      if (change.item === "reachability") this.#applyQuietly(change);
      else this.#apply(change);
    }
    this.#phase = "subscribed";
    this.emit("userSubscribed", this);
  }

  #applyQuietly(change: UserChange): void {
    try {
      this.#apply(change);
    } catch {
      // The SDK writes it into its own log, which is silent unless switched on.
    }
  }

  #apply(change: UserChange): void {
    const before = this.#state;
    const after = { ...before, ...change.values };
    this.#state = after;
    const updateReasons = reasonsOf(before, after);
    if (updateReasons.length > 0) this.emit("updated", { user: this, updateReasons });
  }
}

function reasonsOf(before: FakeUserState, after: FakeUserState): UserUpdateReason[] {
  const reasons: UserUpdateReason[] = [];
  if (before.friendlyName !== after.friendlyName) reasons.push("friendlyName");
  if (JSON.stringify(before.attributes) !== JSON.stringify(after.attributes))
    reasons.push("attributes");
  if (before.isOnline !== after.isOnline) reasons.push("reachabilityOnline");
  if (before.isNotifiable !== after.isNotifiable) reasons.push("reachabilityNotifiable");
  return reasons;
}
