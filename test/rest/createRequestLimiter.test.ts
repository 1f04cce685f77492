import { describe, expect, it } from "vitest";
import { createRequestLimiter } from "../../src/rest/createRequestLimiter.js";

/** A limiter on a clock that the test turns, and tasks that the test ends. */
function setUp(limits: { concurrent: number; perSecond: number }) {
  const started: string[] = [];
  const ends = new Map<string, () => void>();
  let secondPasses: (() => void) | null = null;
  const limiter = createRequestLimiter(limits, (callback, ms) => {
    expect(ms).toBe(1000);
    secondPasses = callback;
    return () => {
      secondPasses = null;
    };
  });
  return {
    limiter,
    started,
    run: (name: string, signal = new AbortController().signal) =>
      limiter.run(() => {
        started.push(name);
        return new Promise<string>((resolve) => ends.set(name, () => resolve(name)));
      }, signal),
    end: (name: string) => ends.get(name)?.(),
    passSecond: () => secondPasses?.(),
    isTiming: () => secondPasses !== null,
  };
}

describe("createRequestLimiter", () => {
  it("runs no more at a time than allowed, in the order they came", async () => {
    const { run, end, started } = setUp({ concurrent: 2, perSecond: 100 });
    const first = run("a");
    const others = [run("b"), run("c"), run("d")];
    expect(started).toEqual(["a", "b"]);
    end("a");
    await first;
    await Promise.resolve();
    expect(started).toEqual(["a", "b", "c"]);
    for (const name of ["b", "c"]) end(name);
    await others[1];
    await Promise.resolve();
    end("d");
    expect(await Promise.all(others)).toEqual(["b", "c", "d"]);
  });

  it("starts no more in a second than allowed", () => {
    const { run, started, passSecond } = setUp({ concurrent: 100, perSecond: 3 });
    for (const name of ["a", "b", "c", "d", "e", "f", "g"]) void run(name);
    expect(started).toHaveLength(3);
    passSecond();
    expect(started).toHaveLength(6);
    passSecond();
    expect(started).toHaveLength(7);
  });

  it("drops a task that is given up while it waits", async () => {
    const { run, end, started } = setUp({ concurrent: 1, perSecond: 100 });
    const controller = new AbortController();
    const first = run("a");
    const givenUp = run("b", controller.signal);
    controller.abort();
    await expect(givenUp).rejects.toMatchObject({ code: "aborted" });
    await expect(run("c", controller.signal)).rejects.toMatchObject({ code: "aborted" });
    end("a");
    await first;
    expect(started).toEqual(["a"]);
  });

  it("goes on after a task that fails", async () => {
    const { limiter, run, started } = setUp({ concurrent: 1, perSecond: 100 });
    const { signal } = new AbortController();
    await expect(limiter.run(() => Promise.reject(new Error("no")), signal)).rejects.toThrow("no");
    void run("next");
    expect(started).toEqual(["next"]);
  });

  it("leaves no timer behind when it is stopped", () => {
    const { limiter, run, isTiming } = setUp({ concurrent: 1, perSecond: 1 });
    void run("a");
    expect(isTiming()).toBe(true);
    limiter.stop();
    expect(isTiming()).toBe(false);
  });
});
