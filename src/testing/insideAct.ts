import * as React from "react";

type Act = (callback: () => void) => unknown;

/** Runs an update the way React's test environment wants it, where there is one; plainly elsewhere. */
export function insideAct(update: () => void): void {
  const isTestEnvironment = Reflect.get(globalThis, "IS_REACT_ACT_ENVIRONMENT") === true;
  const act = isTestEnvironment ? reactAct() : null;
  if (act === null) update();
  else act(update);
}

/** `React.act` since 18.3, `React.unstable_act` before; production builds have neither. */
function reactAct(): Act | null {
  for (const name of ["act", "unstable_act"]) {
    const candidate: unknown = Reflect.get(React, name);
    if (typeof candidate === "function")
      return (callback) => Reflect.apply(candidate, React, [callback]);
  }
  return null;
}
