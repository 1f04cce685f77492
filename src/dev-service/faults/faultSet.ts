import type { Interceptor } from "../session/interceptor.js";
import { combineFaults } from "./combineFaults.js";
import type { Fault, ReleaseFault } from "./fault.js";
import { ShownTokens } from "./shownTokens.js";

/** The lasting faults of one Service, and the tokens that clients have shown it. */
export class FaultSet {
  readonly tokens = new ShownTokens();
  readonly #lasting = new Map<Fault, ReleaseFault>();

  readonly interceptor: Interceptor = {
    ...combineFaults(() => this.#lasting.keys()),
    expires: (token, { identity }) => this.tokens.show(token, identity),
  };

  start(fault: Fault, onRelease: () => void = () => {}): ReleaseFault {
    const release = () => {
      if (this.#lasting.delete(fault)) onRelease();
    };
    this.#lasting.set(fault, release);
    return release;
  }

  reset(): void {
    for (const release of this.#lasting.values()) release();
  }
}
