/** Resolves when promises have had their turn, and so what was asked for within them has been sent. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}
