import type { FakeService } from "./fakeService.js";
import { sdkErrorOf } from "../sdk/sdkErrors.js";

/** How the Service answers reads: by what it knows, unless a test arranged a failure or a delay. */
export class FakeReads {
  readonly #service: FakeService;
  readonly #failures = new Map<string, Error[]>();
  readonly #holds = new Map<string, number>();

  constructor(service: FakeService) {
    this.#service = service;
  }

  failNext(identity: string, error: Error): void {
    this.#failures.set(identity, [...(this.#failures.get(identity) ?? []), error]);
  }

  hold(identity: string): void {
    this.#holds.set(identity, (this.#holds.get(identity) ?? 0) + 1);
  }

  release(identity: string): void {
    this.#holds.set(identity, (this.#holds.get(identity) ?? 1) - 1);
  }

  isHeld(identity: string): boolean {
    return (this.#holds.get(identity) ?? 0) > 0;
  }

  /** Null when the Service knows the user and nothing was arranged. */
  answer(identity: string): Error | null {
    const failure = this.#failures.get(identity)?.shift();
    if (failure !== undefined) return failure;
    return this.#service.has(identity) ? null : sdkErrorOf(404);
  }
}
