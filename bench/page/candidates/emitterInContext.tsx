import { createContext, useContext, useSyncExternalStore } from "react";
import { createKeyedEmitter, tell } from "../keyedEmitter.js";
import { propsOf } from "../markup.js";
import { reactCandidate } from "../reactCandidate.js";
import { readUsers } from "../readUsers.js";

const EmitterContext = createContext<ReturnType<typeof createKeyedEmitter> | null>(null);

/** The keyed emitter handed down by a provider, as any package has to: React copies what a dot reads from a context along with it. */
export const emitterInContext = reactCandidate((client) => {
  const emitter = createKeyedEmitter(client, tell);
  return {
    wrap: (dots) => <EmitterContext.Provider value={emitter}>{dots}</EmitterContext.Provider>,
    Dot({ identity }) {
      const cell = useContext(EmitterContext)?.cellOf(identity);
      if (cell === undefined) throw new Error("no provider");
      return <span {...propsOf[useSyncExternalStore(cell.subscribe, cell.get)]} />;
    },
    load: (identities) => void readUsers(client, identities).then(emitter.set),
    stop: emitter.stop,
  };
});
