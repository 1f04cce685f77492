import type { ReachabilityStore } from "react-reachability";

export interface QueuedMessage {
  readonly id: number;
  readonly to: string;
  readonly text: string;
  readonly state: "waiting" | "sent" | "given up";
}

export interface MessageQueue {
  /** Sends as soon as the addressee is online, at once if they are. */
  add(to: string, text: string): void;
  /** Gives up everything that still waits. */
  giveUp(): void;
  messages(): readonly QueuedMessage[];
  subscribe(listener: () => void): () => void;
}

/** A queue that holds each message until its addressee is online. Nothing in it knows of React. */
export function createMessageQueue(
  store: Pick<ReachabilityStore, "whenReachable">,
  send: (message: QueuedMessage) => void,
): MessageQueue {
  let waiting = new AbortController();
  const listeners = new Set<() => void>();
  let messages: readonly QueuedMessage[] = [];

  function settle(id: number, state: QueuedMessage["state"]): void {
    messages = messages.map((message) => (message.id === id ? { ...message, state } : message));
    for (const listener of listeners) listener();
  }

  async function deliver(message: QueuedMessage): Promise<void> {
    try {
      await store.whenReachable(message.to, { signal: waiting.signal });
    } catch {
      settle(message.id, "given up");
      return;
    }
    send(message);
    settle(message.id, "sent");
  }

  return {
    add(to, text) {
      const message: QueuedMessage = { id: messages.length + 1, to, text, state: "waiting" };
      messages = [...messages, message];
      for (const listener of listeners) listener();
      void deliver(message);
    },
    giveUp() {
      waiting.abort();
      waiting = new AbortController();
    },
    messages: () => messages,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
