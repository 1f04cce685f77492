import * as React from "react";

type Act = (callback: () => void) => unknown;

const flag = "IS_REACT_ACT_ENVIRONMENT";

/**
 * Runs an update so that it shows at once and React has nothing to warn of, as Testing Library does for its own events:
 * inside `act`, with React's test flag up meanwhile. Where the flag is down (Testing Library is waiting) and where React
 * itself called (an effect, an event handler), React flushes by itself.
 */
export function insideAct(update: () => void): void {
  const before: unknown = Reflect.get(globalThis, flag);
  const act = before === false || isCalledByReact() ? null : reactAct();
  if (act === null) return update();
  const wasSet = Reflect.has(globalThis, flag);
  let hasRun = false;
  Reflect.set(globalThis, flag, true);
  try {
    act(() => {
      hasRun = true;
      update();
    });
  } catch (error) {
    // React 18's production build has an `act` that only throws.
    if (hasRun) throw error;
    update();
  } finally {
    if (wasSet) Reflect.set(globalThis, flag, before);
    else Reflect.deleteProperty(globalThis, flag);
  }
}

/** `React.act` since 18.3, `React.unstable_act` before; React 19's production build has neither. */
function reactAct(): Act | null {
  for (const name of ["act", "unstable_act"]) {
    const candidate: unknown = Reflect.get(React, name);
    if (typeof candidate === "function")
      return (callback) => Reflect.apply(candidate, React, [callback]);
  }
  return null;
}

/**
 * An `act` inside an effect that another `act` flushes would end that one half way. Only React 19.1 and newer tell: an
 * owner stack exists while React calls a component's code.
 */
function isCalledByReact(): boolean {
  const captureOwnerStack: unknown = Reflect.get(React, "captureOwnerStack");
  return typeof captureOwnerStack === "function" && captureOwnerStack() !== null;
}
