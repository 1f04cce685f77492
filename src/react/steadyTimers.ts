/** The computer may sleep while a timer runs, and the timer with it: it is looked at again after so many ms. */
const lookAgainMs = 10_000;

/** Timers of any length, by a clock that counts the time asleep: due in the meantime, one calls back 10 s later at most. */
export function createSteadyTimers(
  now: () => number,
): (callback: () => void, ms: number) => () => void {
  return (callback, ms) => {
    const dueAt = now() + ms;
    let id: ReturnType<typeof setTimeout> | undefined;
    const wait = (left: number): void => {
      id = left > lookAgainMs ? setTimeout(look, lookAgainMs) : setTimeout(callback, left);
    };
    const look = (): void => {
      const left = dueAt - now();
      if (left > 0) wait(left);
      else callback();
    };
    if (ms < Infinity) wait(ms);
    return () => clearTimeout(id);
  };
}
