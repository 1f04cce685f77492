import { expectConsole } from "../../support/failOnConsole.js";
import type { World } from "./world.js";

/**
 * Waits for the warning about too many listeners: the SDK's Node build has Node's own emitter warn, its browser build and
 * the fake write to the console. To be called before the warning can come.
 */
export function maxListenersWarning({ kind }: World): () => Promise<string> {
  if (kind === "fake client") {
    return async () => expectConsole("warn", /MaxListenersExceededWarning/).join();
  }
  const warned = new Promise<string>((resolve) => {
    process.once("warning", (warning) => resolve(String(warning)));
  });
  return () => warned;
}
