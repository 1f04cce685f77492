/** Runs callbacks in tasks of their own, after all microtasks of the present one. */
export interface TaskQueue {
  add(callback: () => void): void;
  /** Lets go of what it keeps open; what is due still runs, and a later `add` opens it again. */
  rest(): void;
}

/**
 * A message is a task of its own: no clamp of 4 ms, no throttling in a hidden page, as a timer would have. One channel
 * for all messages, because a new one for each costs several times what the message does.
 */
export function createTaskQueue(): TaskQueue {
  if (typeof window === "undefined" || typeof MessageChannel === "undefined")
    return { add: (callback) => void setTimeout(callback, 0), rest() {} };
  const due: (() => void)[] = [];
  let channel: MessageChannel | null = null;
  let isResting = false;

  function open(): MessageChannel {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener("message", () => {
      const callback = due.shift();
      if (isResting) closeIfDone();
      callback?.();
    });
    port1.start();
    // Under Node, where DOM tests run, an open port would keep the process alive.
    if ("unref" in port1 && typeof port1.unref === "function") port1.unref();
    return { port1, port2 };
  }

  function closeIfDone(): void {
    if (due.length > 0) return;
    channel?.port1.close();
    channel = null;
  }

  return {
    add(callback) {
      isResting = false;
      due.push(callback);
      channel ??= open();
      channel.port2.postMessage(null);
    },
    rest() {
      isResting = true;
      closeIfDone();
    },
  };
}
