import fc from "fast-check";
import { people } from "./scheduleConfig.js";

type Person = (typeof people)[number];

/** What needs no more to be said: mostly of the connection. */
export type PlainStep =
  | "drop"
  | "refuse"
  | "reconnect"
  | "deny"
  | "shutdown"
  | "offload"
  | "mute"
  | "unmute"
  | "freeze"
  | "unfreeze"
  | "initialize"
  | "failInitialization"
  | "hide"
  | "show"
  | "switchFlag"
  | "restart"
  | "stop"
  | "start";

/** One thing that happens. Things happen in one task until time passes. */
export type Step =
  | { readonly do: "mount"; readonly who: Person; readonly as: "dot" | "user" | "list" | "once" }
  | { readonly do: "unmount"; readonly index: number }
  | { readonly do: "peek"; readonly who: Person }
  | { readonly do: "wait"; readonly who: Person; readonly timeoutMs: number }
  | { readonly do: "flip"; readonly who: Person; readonly isOnline: boolean | null }
  | { readonly do: "push"; readonly who: Person; readonly isNotifiable: boolean | null }
  | { readonly do: "flap"; readonly who: Person; readonly times: number }
  | { readonly do: "rename"; readonly who: Person }
  | { readonly do: "remove"; readonly who: Person }
  | { readonly do: "evict"; readonly who: Person }
  | { readonly do: "appGet"; readonly who: Person }
  | { readonly do: "appUnsubscribe"; readonly index: number }
  | { readonly do: "appTakes"; readonly count: number }
  | {
      readonly do: "hold" | "fail404" | "fail429" | "fail500" | "failDisconnected";
      readonly who: Person;
    }
  | { readonly do: "releaseHolds" }
  | { readonly do: PlainStep }
  | { readonly do: "swap"; readonly to: 0 | 1 | null }
  | {
      readonly do: "seed";
      readonly who: Person;
      readonly ageMs: number;
      readonly isOnline: boolean | null;
      readonly isNotifiable: boolean | null;
    }
  | { readonly do: "scroll"; readonly mask: number }
  | { readonly do: "configure"; readonly maxSubscriptions: number }
  | { readonly do: "tick" }
  | { readonly do: "pass"; readonly ms: number }
  | { readonly do: "calm" };

const who = fc.constantFrom(...people);
const flag = fc.constantFrom(true, false, null);
const index = fc.nat({ max: 20 });

function weighted(weight: number, arbitrary: fc.Arbitrary<Step>): fc.WeightedArbitrary<Step> {
  return { weight, arbitrary };
}

/** Names of the steps that need nothing else. */
type PlainName<Any = Step> = Any extends Step
  ? keyof Any extends "do"
    ? Any["do"]
    : never
  : never;

function plain(...names: PlainName[]): fc.Arbitrary<Step> {
  return fc.constantFrom(...names).map((name) => ({ do: name }));
}

/** Steps as they may follow each other; `slots` as in the configuration. */
export function anyStep(slots: fc.Arbitrary<number>): fc.Arbitrary<Step> {
  return fc.oneof(
    weighted(
      14,
      fc.record({
        do: fc.constant("mount"),
        who,
        as: fc.constantFrom("dot", "user", "list", "once"),
      }),
    ),
    weighted(9, fc.record({ do: fc.constant("unmount"), index })),
    weighted(1, fc.record({ do: fc.constant("peek"), who })),
    weighted(
      1,
      fc.record({ do: fc.constant("wait"), who, timeoutMs: fc.constantFrom(0, 1000, 20_000) }),
    ),
    weighted(9, fc.record({ do: fc.constant("flip"), who, isOnline: flag })),
    weighted(3, fc.record({ do: fc.constant("push"), who, isNotifiable: flag })),
    weighted(2, fc.record({ do: fc.constant("flap"), who, times: fc.integer({ min: 2, max: 5 }) })),
    weighted(1, fc.record({ do: fc.constant("rename"), who })),
    weighted(1, fc.record({ do: fc.constant("remove"), who })),
    weighted(3, fc.record({ do: fc.constant("evict"), who })),
    weighted(3, fc.record({ do: fc.constant("appGet"), who })),
    weighted(3, fc.record({ do: fc.constant("appUnsubscribe"), index })),
    weighted(1, fc.record({ do: fc.constant("appTakes"), count: fc.integer({ min: 1, max: 6 }) })),
    weighted(
      5,
      fc.record({
        do: fc.constantFrom("hold", "hold", "fail404", "fail429", "fail500", "failDisconnected"),
        who,
      }),
    ),
    weighted(2, fc.constant({ do: "releaseHolds" })),
    weighted(8, plain("drop", "drop", "refuse", "reconnect", "reconnect", "reconnect")),
    weighted(1, plain("deny", "shutdown", "offload")),
    weighted(3, plain("mute", "unmute", "freeze", "unfreeze")),
    weighted(1, plain("initialize", "failInitialization", "initialize")),
    weighted(2, plain("hide", "show")),
    weighted(1, plain("switchFlag", "restart", "stop", "start")),
    weighted(1, fc.record({ do: fc.constant("swap"), to: fc.constantFrom(0, 1, null) })),
    weighted(
      3,
      fc.record({
        do: fc.constant("seed"),
        who,
        ageMs: fc.constantFrom(0, 500, 6000, 29_000, 31_000),
        isOnline: flag,
        isNotifiable: flag,
      }),
    ),
    weighted(3, fc.record({ do: fc.constant("scroll"), mask: fc.nat({ max: 255 }) })),
    weighted(1, fc.record({ do: fc.constant("configure"), maxSubscriptions: slots })),
    weighted(3, fc.constant({ do: "tick" })),
    weighted(
      30,
      fc.record({
        do: fc.constant("pass"),
        ms: fc.oneof(
          { weight: 10, arbitrary: fc.constantFrom(0, 1, 50, 200, 1000) },
          { weight: 5, arbitrary: fc.constantFrom(2500, 6000, 11_000) },
          { weight: 1, arbitrary: fc.constantFrom(31_000, 75_000) },
        ),
      }),
    ),
    weighted(1, fc.constant({ do: "calm" })),
  );
}
