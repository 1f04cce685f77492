import type { FakeClock } from "../fakeClock.js";
import { copyData } from "../copyData.js";
import type { RecordedControl } from "./recordedControl.js";

/** One line of a fake client's log. Its string form is `text`; as JSON it can be stored, and replayed with `replayLog`. */
export interface FakeClientLogEntry {
  /** Milliseconds since the client was created. */
  readonly at: number;
  /** `control`: what the test did to the client; `asked`: what was called on it; `emitted`: the events it sent. */
  readonly kind: "control" | "asked" | "emitted";
  /** The line for people, such as `getUser("bob")`. */
  readonly text: string;
  /** With `control` only. */
  readonly control?: RecordedControl;
}

/** Keeps what happened to a fake client, in order. */
export class FakeClientLog {
  readonly entries: FakeClientLogEntry[] = [];
  readonly #clock: FakeClock;
  readonly #startedAt: number;

  constructor(clock: FakeClock) {
    this.#clock = clock;
    this.#startedAt = clock.now();
  }

  asked(text: string): void {
    this.#add({ kind: "asked", text });
  }

  emitted(text: string): void {
    this.#add({ kind: "emitted", text });
  }

  control(used: RecordedControl): void {
    const control = copyData(used);
    const { name, args } = control;
    const text = `${name}(${args.map((arg) => JSON.stringify(arg)).join(", ")})`;
    this.#add({ kind: "control", text, control });
  }

  #add(entry: Omit<FakeClientLogEntry, "at">): void {
    const line = { at: this.#clock.now() - this.#startedAt, ...entry };
    // Not enumerable, so that the entry compares and serialises as plain data.
    Object.defineProperty(line, "toString", { value: () => entry.text });
    this.entries.push(line);
  }
}
