import type { ForwardedRef } from "react";
import type { ReachabilityLabelOverrides } from "../domain/labels.js";
import type { UserReachability } from "../domain/reachability.js";
import type { ReachabilityStore } from "../store/reachabilityStore.js";

/** What a component was last committed with: the words of the provider and its props. */
export interface Committed<Props> {
  readonly props: Props;
  readonly labels: ReachabilityLabelOverrides | undefined;
}

/** Writes a value to an element; `written` is what it shows by now, if that is known. */
export type WriteReachability<Props> = (
  element: HTMLElement,
  value: UserReachability,
  committed: Committed<Props>,
  written?: UserReachability,
) => void;

/** One commit of a component of one element. */
export interface ElementCommit<Props> extends Committed<Props> {
  readonly forwarded: ForwardedRef<HTMLElement>;
  /** What props do to the element beside attributes; null takes back what the former ones did. */
  readonly decorate: (element: HTMLElement, props: Props | null, former: Props | null) => void;
  /** Whom to follow, and how to show it; null: nobody. */
  readonly live: {
    readonly store: ReachabilityStore;
    readonly identity: string;
    readonly write: WriteReachability<Props>;
  } | null;
}

/**
 * Ties an element to what its component was last committed with: the app's ref, and the user whose changes are written to it.
 * One object per component instead of a hook for each: with thousands of dots, every hook counts in memory and mount time.
 */
export class ElementBinding<Props> {
  #element: HTMLElement | null = null;
  #committed: ElementCommit<Props> | null = null;
  /** The commit that the element shows. */
  #applied: ElementCommit<Props> | null = null;
  #detach: unknown;
  #unsubscribe: (() => void) | null = null;

  /** React calls it with null when the element leaves the page or is hidden, and before layout effects when it comes. */
  readonly ref = (element: HTMLElement | null): void => {
    if (this.#element !== null) this.#release(this.#element);
    this.#element = element;
    // Strict Mode takes an element away and gives it back without another commit.
    if (this.#committed !== null) this.commit(this.#committed);
  };

  /** On every commit, hydration and reveal, before paint: so neither a transition nor a hidden tree leaves an old value. */
  commit(next: ElementCommit<Props>): void {
    this.#committed = next;
    const element = this.#element;
    if (element === null) return;
    const former = this.#applied;
    this.#applied = next;
    const { props, forwarded, live } = next;
    if ((former?.forwarded ?? null) !== forwarded) {
      if (former !== null) this.#forward(former.forwarded, null);
      this.#forward(forwarded, element);
    }
    next.decorate(element, props, former?.props ?? null);
    this.#follow(element, former?.live ?? null, live);
    live?.write(element, live.store.get(live.identity), next);
  }

  #follow(
    element: HTMLElement,
    former: ElementCommit<Props>["live"],
    next: ElementCommit<Props>["live"],
  ): void {
    if (former?.store === next?.store && former?.identity === next?.identity) return;
    this.#unsubscribe?.();
    this.#unsubscribe =
      next?.store.subscribeUser(next.identity, this.#write, { kind: "dot", element }) ?? null;
  }

  readonly #write = (value: UserReachability, written: UserReachability): void => {
    const applied = this.#applied;
    if (applied !== null && this.#element !== null)
      applied.live?.write(this.#element, value, applied, written);
  };

  #forward(ref: ForwardedRef<HTMLElement>, element: HTMLElement | null): void {
    if (typeof ref === "function") {
      // React 19 lets a ref callback return its own undo, to be called instead of the callback with null.
      if (element === null && typeof this.#detach === "function") this.#detach();
      else this.#detach = ref(element);
    } else if (ref !== null) {
      ref.current = element;
    }
  }

  #release(element: HTMLElement): void {
    this.#unsubscribe?.();
    this.#unsubscribe = null;
    const former = this.#applied;
    this.#applied = null;
    if (former === null) return;
    this.#forward(former.forwarded, null);
    former.decorate(element, null, former.props);
  }
}
