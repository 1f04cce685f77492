import { emitterDesign } from "../emitterDesign.js";
import { tell, type Cell } from "../keyedEmitter.js";
import { microtasks } from "../microtasks.js";
import { reactCandidate } from "../reactCandidate.js";

/** Longer than the pauses between changes that arrive in microtasks of one task. */
const quietMicrotasks = 16;

/** The same emitter, which tells once per burst, still in the same task: the limit for whatever goes through React. */
export const batchedEmitter = reactCandidate((client) => {
  const changed = new Set<Cell>();
  let quiet = 0;

  async function tellWhenQuiet(): Promise<void> {
    while (quiet < quietMicrotasks) {
      quiet += 1;
      await microtasks(1);
    }
    const due = [...changed];
    changed.clear();
    for (const cell of due) tell(cell);
  }

  return emitterDesign(client, (cell) => {
    quiet = 0;
    if (changed.size === 0) void tellWhenQuiet();
    changed.add(cell);
  });
});
