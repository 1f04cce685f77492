import { connect, createServer, type Server, type Socket } from "node:net";

/** The network between one client and the dev service: it can be cut, stay cut, or go silent while it looks open. */
export class Line {
  readonly #server: Server;
  readonly #servicePort: number;
  /** The client's ends and the service's ends. */
  readonly #near = new Set<Socket>();
  readonly #far = new Set<Socket>();
  #isRefusing = false;

  private constructor(servicePort: number) {
    this.#servicePort = servicePort;
    this.#server = createServer((near) => this.#accept(near));
  }

  /** A line to a WebSocket address, and the address of its near end. */
  static async to(websocketUrl: string): Promise<{ line: Line; url: string }> {
    const url = new URL(websocketUrl);
    const line = new Line(Number(url.port));
    await new Promise<void>((resolve) => {
      line.#server.listen(0, "127.0.0.1", resolve);
    });
    const address = line.#server.address();
    if (address === null || typeof address === "string") throw new Error("The line has no port.");
    url.port = String(address.port);
    return { line, url: url.href };
  }

  cut(): void {
    for (const end of [...this.#near, ...this.#far]) end.destroy();
  }

  setRefusing(isRefusing: boolean): void {
    this.#isRefusing = isRefusing;
  }

  /** What is sent meanwhile arrives when the line is no longer muted, as over a network that comes back. */
  setMuted(isMuted: boolean): void {
    hold(this.#near, isMuted);
    hold(this.#far, isMuted);
  }

  /** Holds what the service sends; what the client sends gets through. */
  holdIncoming(isHeld: boolean): void {
    hold(this.#far, isHeld);
  }

  close(): Promise<void> {
    this.cut();
    return new Promise((resolve) => {
      this.#server.close(() => resolve());
    });
  }

  #accept(near: Socket): void {
    if (this.#isRefusing) {
      near.destroy();
      return;
    }
    const far = connect(this.#servicePort, "127.0.0.1");
    pass(this.#near, near, far);
    pass(this.#far, far, near);
  }
}

function hold(ends: Iterable<Socket>, isHeld: boolean): void {
  for (const end of ends) {
    if (isHeld) end.pause();
    else end.resume();
  }
}

function pass(ends: Set<Socket>, from: Socket, to: Socket): void {
  ends.add(from);
  from.on("data", (chunk) => to.write(chunk));
  from.on("close", () => {
    ends.delete(from);
    to.destroy();
  });
  // A cut line reports errors on both ends; "close" follows.
  from.on("error", () => undefined);
}
