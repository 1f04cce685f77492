/**
 * How many microtasks in a row must bring nothing new. Reads that end in one task take a few from each to the next; all of
 * them together cost a fraction of what a message does.
 */
const quietMicrotasks = 8;

const resolved = Promise.resolve();

/**
 * Calls back in the present task, as soon as a burst of changes in it is over. A task of its own would come after a frame that
 * still shows the values from before; a single microtask would make a React commit of each change.
 *
 * @param countChanges rises with each change
 */
export function afterBurst(callback: () => void, countChanges: () => number): void {
  let counted = -1;
  let quiet = 0;
  // Not queueMicrotask(), which test frameworks replace along with the timers.
  const wait = (): void => {
    const count = countChanges();
    quiet = count === counted ? quiet + 1 : 0;
    counted = count;
    if (quiet < quietMicrotasks) void resolved.then(wait);
    else callback();
  };
  void resolved.then(wait);
}
