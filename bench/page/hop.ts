/** Ends the present task: what any design does in tasks of its own gets its turn before this resolves. */
export type Hop = () => Promise<void>;

/** One message channel for all hops: a message is the cheapest task there is. */
export function createHop(): Hop {
  const { port1, port2 } = new MessageChannel();
  let arrive = (): void => {};
  port1.addEventListener("message", () => arrive());
  port1.start();
  return () =>
    new Promise((resolve) => {
      arrive = resolve;
      port2.postMessage(null);
    });
}
