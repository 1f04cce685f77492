import type { Candidate } from "./candidate.js";

const loaders = {
  plainDom: async () => (await import("./candidates/plainDom.js")).plainDom,
  reactWithoutHooks: async () =>
    (await import("./candidates/reactWithoutHooks.js")).reactWithoutHooks,
  effectPerDot: async () => (await import("./candidates/effectPerDot.js")).effectPerDot,
  zustandSelectors: async () => (await import("./candidates/zustandSelectors.js")).zustandSelectors,
  zustandPerUser: async () => (await import("./candidates/zustandPerUser.js")).zustandPerUser,
  reactRedux: async () => (await import("./candidates/reactRedux.js")).reactRedux,
  jotaiAtoms: async () => (await import("./candidates/jotaiAtoms.js")).jotaiAtoms,
  valtioProxies: async () => (await import("./candidates/valtioProxies.js")).valtioProxies,
  keyedEmitter: async () => (await import("./candidates/keyedEmitter.js")).keyedEmitter,
  emitterInContext: async () => (await import("./candidates/emitterInContext.js")).emitterInContext,
  batchedEmitter: async () => (await import("./candidates/batchedEmitter.js")).batchedEmitter,
  packageHook: async () => (await import("./candidates/packageHook.js")).packageHook,
  presenceDot: async () => (await import("./candidates/presenceDot.js")).presenceDot,
  inspectedDots: async () => (await import("./candidates/inspectedDots.js")).inspectedDots,
  notifiableBadge: async () => (await import("./candidates/notifiableBadge.js")).notifiableBadge,
} satisfies Record<string, () => Promise<Candidate>>;

export type CandidateName = keyof typeof loaders;

/** Only the code of the one candidate comes into the page. */
export function loadCandidate(name: CandidateName): Promise<Candidate> {
  return loaders[name]();
}
