import * as React from "react";

type Act = (callback: () => void) => unknown;

const flag = "IS_REACT_ACT_ENVIRONMENT";

/**
 * Runs an update so that it shows at once and React has nothing to warn of, as Testing Library does for its own events:
 * inside `act`, with React's test flag up meanwhile. Where the flag is down (Testing Library is waiting) React flushes by
 * itself.
 */
export function insideAct(update: () => void): void {
  const before: unknown = Reflect.get(globalThis, flag);
  const act = before === false ? null : reactAct();
  if (act === null) return update();
  Reflect.set(globalThis, flag, true);
  try {
    act(update);
  } finally {
    Reflect.set(globalThis, flag, before);
  }
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
