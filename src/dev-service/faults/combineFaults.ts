import type { Interceptor } from "../session/interceptor.js";
import type { Fault } from "./fault.js";

/** Several faults as one: whatever one of them refuses is refused, and the first that has an answer gives it. */
export function combineFaults(faults: () => Iterable<Fault>): Omit<Interceptor, "expires"> {
  return {
    admits: (serviceSid) => [...faults()].every((fault) => fault.admits?.(serviceSid) ?? true),
    receives: (session, frame, act) => {
      const chain = [...faults()].reduceRight((next, { receives }) => {
        return receives === undefined ? next : () => receives(session, frame, next);
      }, act);
      chain();
    },
    refusesInit: (access) => firstAnswer(faults(), (fault) => fault.refusesInit?.(access)),
    answers: (session, kind, target) =>
      firstAnswer(faults(), (fault) => fault.answers?.(session, kind, target)),
    sends: (session, what, act) => {
      const chain = [...faults()].reduceRight((next, { sends }) => {
        return sends === undefined ? next : () => sends(session, what, next);
      }, act);
      chain();
    },
  };
}

function firstAnswer<Answer>(
  faults: Iterable<Fault>,
  ask: (fault: Fault) => Answer | undefined,
): Answer | undefined {
  for (const fault of faults) {
    const answer = ask(fault);
    if (answer !== undefined) return answer;
  }
  return undefined;
}
