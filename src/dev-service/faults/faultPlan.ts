import type { Interceptor } from "../session/interceptor.js";
import type { Session } from "../session/session.js";
import { FaultSet } from "./faultSet.js";

/** The faults of all Services, each apart from the others: a story that breaks its own does not break its neighbour's. */
export class FaultPlan {
  readonly #sets = new Map<string, FaultSet>();

  readonly interceptor: Interceptor = {
    admits: (serviceSid) => this.of(serviceSid).interceptor.admits(serviceSid),
    receives: (session, ...rest) => this.#at(session).receives(session, ...rest),
    expires: (token, access) => this.of(access.serviceSid).interceptor.expires(token, access),
    refusesInit: (access) => this.of(access.serviceSid).interceptor.refusesInit(access),
    answers: (session, ...rest) => this.#at(session).answers(session, ...rest),
    sends: (session, ...rest) => this.#at(session).sends(session, ...rest),
  };

  of(serviceSid: string): FaultSet {
    const existing = this.#sets.get(serviceSid);
    if (existing !== undefined) return existing;
    const created = new FaultSet();
    this.#sets.set(serviceSid, created);
    return created;
  }

  #at(session: Session): Interceptor {
    return this.of(session.serviceSid).interceptor;
  }
}
