import type { FakeClientEvents } from "./fakeClientEvents.js";
import type { FakeClientLog } from "../log/fakeClientLog.js";
import { describeEvent } from "../log/describeEvent.js";
import { ReplayEmitter } from "./replayEmitter.js";
import { surfaceAsUnhandledRejection } from "./surfaceAsUnhandledRejection.js";

/** The client's emitter: what it emits is written into the log first. */
export class FakeClientEmitter extends ReplayEmitter<FakeClientEvents> {
  readonly #log: FakeClientLog;

  constructor(log: FakeClientLog) {
    super();
    this.#log = log;
  }

  override emit<E extends keyof FakeClientEvents>(event: E, ...args: FakeClientEvents[E]): void {
    this.#log.emitted(describeEvent(event, args));
    super.emit(event, ...args);
  }

  /** For emissions that answer no call: nobody could catch what a listener throws. */
  announce<E extends keyof FakeClientEvents>(event: E, ...args: FakeClientEvents[E]): void {
    surfaceAsUnhandledRejection(() => this.emit(event, ...args));
  }
}
