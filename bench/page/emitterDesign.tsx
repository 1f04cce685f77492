import { useSyncExternalStore } from "react";
import type { FastClient } from "./fastClient.js";
import { createKeyedEmitter, type Cell } from "./keyedEmitter.js";
import { propsOf } from "./markup.js";
import type { ReactDesign } from "./reactCandidate.js";
import { readUsers } from "./readUsers.js";

/** A keyed emitter read with `useSyncExternalStore`. */
export function emitterDesign(client: FastClient, publish: (cell: Cell) => void): ReactDesign {
  const emitter = createKeyedEmitter(client, publish);
  return {
    Dot({ identity }) {
      const cell = emitter.cellOf(identity);
      return <span {...propsOf[useSyncExternalStore(cell.subscribe, cell.get)]} />;
    },
    load: (identities) => void readUsers(client, identities).then(emitter.set),
    stop: emitter.stop,
  };
}
