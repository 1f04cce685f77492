import type { ClientConnectionState } from "../../../src/domain/connectionState.js";
import type { Cancel } from "../../../src/connection/connectionPlatform.js";
import type { FakePlatform } from "./createFakePlatform.js";
import { ScriptedClient } from "./ScriptedClient.js";

/** The other side of the simulated clients, with its faults. */
export interface SimulatedService {
  refuses: boolean;
  /** Connections open, but nothing is ever answered. */
  isSilent: boolean;
  deniesTokens: boolean;
  /** Requests fail, so that initialisations do. */
  failsReads: boolean;
  readonly open: Set<SimulatedClient>;
}

const silence = (): Promise<never> => new Promise(() => {});

/** The SDK's client as far as its life goes: its states, its back-off, and the ways in which it dies. */
export class SimulatedClient extends ScriptedClient {
  readonly identity: string;
  readonly #service: SimulatedService;
  readonly #platform: FakePlatform;
  #backoffMs = 1_000;
  #cancel: Cancel = () => {};
  #isInitialized = false;
  #isForGood = false;

  constructor(token: string, identity: string, service: SimulatedService, platform: FakePlatform) {
    super(token);
    this.identity = identity;
    this.#service = service;
    this.#platform = platform;
    this.answers = {
      updateToken: () => this.#takeToken(),
      getUser: () => (service.isSilent ? silence() : Promise.resolve()),
      getSubscribedConversations: () => Promise.resolve(),
      shutdown: () => this.#disconnect(),
    };
    service.open.add(this);
    this.#later(0, () => this.#connect());
  }

  /** The socket breaks. */
  drop(): void {
    if (this.connectionState !== "connected") return;
    this.become("connecting");
    if (!this.#isInitialized) {
      this.emit("initFailed", { error: { terminal: true, message: "disconnected" } });
      this.#isForGood = true;
    }
    this.#later(1_000, () => this.#connect());
  }

  /** The service ends the connection: 401 and 410 leave room for a new token, 417 does not. */
  close(code: 401 | 410 | 417): void {
    if (this.connectionState !== "connected") return;
    this.#isForGood ||= code === 417;
    if (code === 417) return this.#isOut("disconnected");
    this.become("disconnecting");
    if (code === 410) this.emit("tokenExpired");
    this.#later(3_000, () => this.#isOut("disconnected"));
  }

  #later(ms: number, run: () => void): void {
    this.#cancel();
    this.#cancel = this.#platform.after(ms, run);
  }
  #isOut(state: ClientConnectionState): void {
    this.#cancel();
    this.become(state);
  }
  #connect(): void {
    const { refuses, isSilent, deniesTokens } = this.#service;
    this.become("connecting");
    if (isSilent) return this.#later(30_000, () => this.#retry());
    if (refuses) return this.#retry();
    this.#later(50, () => {
      if (deniesTokens) {
        this.#isOut("denied");
        this.emit("tokenExpired");
        this.emit("connectionError", { terminal: true, message: "Connection error: expired" });
        return;
      }
      this.#backoffMs = 1_000;
      this.become("connected");
      if (!this.#isInitialized && !this.#isForGood) this.#later(50, () => this.#initialize());
    });
  }
  #initialize(): void {
    if (this.#service.isSilent) return;
    if (this.#service.failsReads) {
      this.#isForGood = true;
      return this.emit("initFailed", { error: { terminal: true, message: "Configuration" } });
    }
    this.#isInitialized = true;
    this.emit("initialized");
  }
  #retry(): void {
    this.emit("connectionError", { terminal: false, message: "Socket error" });
    this.become("retrying");
    this.#later(this.#backoffMs, () => this.#connect());
    this.#backoffMs = Math.min(120_000, this.#backoffMs * 2);
  }
  #takeToken(): Promise<unknown> {
    if (this.connectionState === "connected")
      return this.#service.isSilent ? silence() : Promise.resolve();
    if (this.connectionState === "disconnecting" || this.#isForGood) return silence();
    this.#later(0, () => this.#connect());
    return silence();
  }
  #disconnect(): Promise<unknown> {
    this.connectionState = "disconnecting";
    return new Promise<void>((resolve) =>
      this.#later(500, () => {
        this.connectionState = "disconnected";
        this.#service.open.delete(this);
        resolve();
      }),
    );
  }
}
