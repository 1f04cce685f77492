import type { ClientConnectionState } from "../../../src/domain/connectionState.js";
import type { ConversationsClient } from "react-reachability/connection";

/** `never`: each event has a payload of its own, and the test that emits it knows which. */
type Listener = (payload: never) => void;

/** A client that does only what the test says, move by move, in the SDK's own order of events. */
export class ScriptedClient implements ConversationsClient {
  connectionState: ClientConnectionState = "unknown";
  readonly tokens: string[] = [];
  readonly asked: string[] = [];
  shutdowns = 0;
  /** What the next calls answer; a promise that never settles stands for a silent service. */
  answers = {
    updateToken: (): Promise<unknown> => Promise.resolve(),
    getUser: (): Promise<unknown> => Promise.resolve(),
    shutdown: (): Promise<unknown> => Promise.resolve(),
    getSubscribedConversations: (): Promise<unknown> => Promise.resolve(),
  };
  readonly #listeners = new Map<string, Set<Listener>>();

  readonly token: string;

  constructor(token: string) {
    this.token = token;
  }

  on = (event: string, listener: Listener): void => {
    const listeners = this.#listeners.get(event) ?? new Set();
    this.#listeners.set(event, listeners.add(listener));
  };
  off = (event: string, listener: Listener): void => {
    this.#listeners.get(event)?.delete(listener);
  };
  updateToken(token: string): Promise<unknown> {
    this.tokens.push(token);
    return this.answers.updateToken();
  }
  getUser(identity: string): Promise<unknown> {
    this.asked.push(identity);
    return this.answers.getUser();
  }
  getSubscribedConversations(): Promise<unknown> {
    return this.answers.getSubscribedConversations();
  }
  shutdown(): Promise<unknown> {
    this.shutdowns += 1;
    return this.answers.shutdown();
  }

  emit(event: string, payload?: unknown): void {
    for (const listener of this.#listeners.get(event) ?? []) listener(payload as never);
  }
  become(state: ClientConnectionState): void {
    this.connectionState = state;
    this.emit("connectionStateChanged", state);
  }
  start(): void {
    this.become("connecting");
    this.become("connected");
    this.emit("initialized");
  }
  get listenerCount(): number {
    return [...this.#listeners.values()].reduce((sum, { size }) => sum + size, 0);
  }
}
