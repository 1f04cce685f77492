import { emitterDesign } from "../emitterDesign.js";
import { tell, type Cell } from "../keyedEmitter.js";
import { reactCandidate } from "../reactCandidate.js";

/** The same emitter, which tells once per task: the limit for whatever goes through React. */
export const batchedEmitter = reactCandidate((client) => {
  const changed = new Set<Cell>();
  const { port1, port2 } = new MessageChannel();
  port1.addEventListener("message", () => {
    const due = [...changed];
    changed.clear();
    for (const cell of due) tell(cell);
  });
  port1.start();
  const design = emitterDesign(client, (cell) => {
    if (changed.size === 0) port2.postMessage(null);
    changed.add(cell);
  });
  return {
    ...design,
    stop() {
      design.stop?.();
      port1.close();
    },
  };
});
