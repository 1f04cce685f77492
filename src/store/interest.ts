/** Who reads a user: decides who gets a subscription slot when there are not enough. */
export type Interest =
  | { readonly kind: "dot"; readonly element: object }
  | { readonly kind: "user" }
  | { readonly kind: "list" };

export const asUser: Interest = { kind: "user" };
export const asList: Interest = { kind: "list" };

/**
 * Order of claims to a slot, most important first: dots on screen, single-user hooks, list hooks, dots off screen, and
 * users whose last reader has gone but whose linger is not over.
 */
export const rank = { onScreenDot: 0, user: 1, list: 2, offScreenDot: 3, lingering: 4 } as const;

/** Readers of one user, counted by rank. */
export interface ReaderCounts {
  onScreenDots: number;
  users: number;
  lists: number;
  offScreenDots: number;
}

export function rankOf(readers: ReaderCounts): number {
  if (readers.onScreenDots > 0) return rank.onScreenDot;
  if (readers.users > 0) return rank.user;
  if (readers.lists > 0) return rank.list;
  if (readers.offScreenDots > 0) return rank.offScreenDot;
  return rank.lingering;
}
