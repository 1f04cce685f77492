import type { ClientConnectionError } from "../../client/reachabilityClient.js";
import type { FakeClientEmitter } from "./fakeClientEmitter.js";
import { SubscribedUsers, type SubscribedUsersOptions } from "./subscribedUsers.js";

export interface FakeStartupOptions extends SubscribedUsersOptions {
  readonly identity: string;
}

/** How a client comes to be initialised, or fails to. */
export class FakeStartup {
  /** Settles with the first outcome, good or bad: the SDK lets calls through after a failure too. */
  readonly ready: Promise<void>;
  readonly #options: FakeStartupOptions;
  readonly #emitter: FakeClientEmitter;
  #settle: () => void = () => undefined;
  #reachabilityEnabled: boolean | undefined;
  #users: SubscribedUsers | undefined;
  #hasFailed = false;
  #isDead = false;

  constructor(options: FakeStartupOptions) {
    this.#options = options;
    this.#emitter = options.emitter;
    this.ready = new Promise((resolve) => {
      this.#settle = resolve;
    });
  }

  /** Undefined until the client is initialised; never refreshed afterwards. */
  get reachabilityEnabled(): boolean | undefined {
    return this.#reachabilityEnabled;
  }

  get users(): SubscribedUsers | undefined {
    return this.#users;
  }

  get isInitialized(): boolean {
    return this.#users !== undefined;
  }

  /** It failed after it was connected: it never initialises. */
  get isDead(): boolean {
    return this.#isDead;
  }

  get hasFailed(): boolean {
    return this.#hasFailed;
  }

  complete(reachabilityEnabled: boolean): void {
    const { self, identity } = this.#options;
    this.#reachabilityEnabled = reachabilityEnabled;
    // Before the client listens to its own user: it is the user's second update that the client announces.
    self.identify(identity);
    this.#users = new SubscribedUsers(this.#options);
    void self.fetched();
    this.#settle();
    this.#emitter.announce("stateChanged", "initialized");
    this.#emitter.announce("initialized");
  }

  fail(error: ClientConnectionError): void {
    this.#hasFailed = true;
    this.#settle();
    this.#emitter.announce("stateChanged", "failed");
    this.#emitter.announce("initFailed", { error });
  }

  /** Fails for good. */
  die(error: ClientConnectionError): void {
    this.#isDead = true;
    this.fail(error);
  }
}
