import { WebSocket } from "ws";

const openByAddress = new Map<string, Set<CountedWebSocket>>();

/**
 * The `ws` socket as a browser's behaves: closing it while it opens is an event that nobody has to hear, not an
 * exception. Counts the sockets that are not closed yet, by address.
 */
export class CountedWebSocket extends WebSocket {
  constructor(address: string) {
    super(address);
    const open = openByAddress.get(address) ?? new Set();
    openByAddress.set(address, open.add(this));
    this.on("error", () => {});
    this.on("close", () => open.delete(this));
  }

  static countAt(address: string): number {
    return openByAddress.get(address)?.size ?? 0;
  }
}
