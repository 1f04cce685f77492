import type { CandidateName } from "../page/loadCandidate.js";

interface CandidateInfo {
  readonly name: CandidateName;
  readonly title: string;
  /** Whether its dots follow the client; others are only mounted and unmounted. */
  readonly follows: boolean;
  readonly isOurs?: true;
}

export const candidates: readonly CandidateInfo[] = [
  { name: "plainDom", title: "plain DOM", follows: true },
  { name: "reactWithoutHooks", title: "React without hooks", follows: false },
  { name: "presenceDot", title: "PresenceDot", follows: true, isOurs: true },
  { name: "notifiableBadge", title: "NotifiableBadge", follows: false, isOurs: true },
  { name: "packageHook", title: "useUserReachability", follows: true, isOurs: true },
  { name: "batchedEmitter", title: "keyed emitter, batched", follows: true },
  { name: "keyedEmitter", title: "keyed emitter", follows: true },
  { name: "emitterInContext", title: "keyed emitter from a context", follows: true },
  { name: "zustandPerUser", title: "zustand, a store per user", follows: true },
  { name: "zustandSelectors", title: "zustand, selectors", follows: true },
  { name: "reactRedux", title: "react-redux", follows: true },
  { name: "jotaiAtoms", title: "jotai, an atom per user", follows: true },
  { name: "valtioProxies", title: "valtio, a proxy per user", follows: true },
  { name: "effectPerDot", title: "useEffect per dot, as documented", follows: true },
];

export function candidateInfo(name: CandidateName): CandidateInfo {
  const info = candidates.find((candidate) => candidate.name === name);
  if (info === undefined) throw new Error(`${name} is not in the list of candidates`);
  return info;
}
