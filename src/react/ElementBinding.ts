import type { ForwardedRef } from "react";
import type { ReachabilityLabelOverrides } from "../domain/labels.js";
import type { UserReachability } from "../domain/reachability.js";
import type { KitStore } from "../store/kitStore.js";

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
  /** The app's own ref. */
  readonly forwarded: ForwardedRef<HTMLElement>;
  /** A size in CSS pixels; null: as the stylesheet has it. */
  readonly px: number | null;
  readonly identity: string;
  /** Where the user is followed, and how changes are shown; both null: nowhere. */
  readonly store: KitStore | null;
  readonly write: WriteReachability<Props> | null;
}

/**
 * Ties an element to what its component was last committed with: the app's ref, a size, and the user whose changes are
 * written to it. One object per component instead of a hook for each: with thousands of dots, every hook counts in memory
 * and mount time.
 */
export class ElementBinding<Props> {
  #element: HTMLElement | null = null;
  #committed: ElementCommit<Props> | null = null;
  /** The commit that the element shows. */
  #applied: ElementCommit<Props> | null = null;
  #detach: unknown;
  #unsubscribe: (() => void) | undefined;

  /** React calls it with null when the element leaves the page or is hidden, and before layout effects when it comes. */
  readonly ref = (element: HTMLElement | null): void => {
    if (this.#element !== null) this.#release(this.#element);
    this.#element = element;
    // An element that comes later than its component, as from a `render` of the app that waits for something.
    if (this.#committed !== null) this.commit(this.#committed);
  };

  /** Before the next commit, and when hidden: what comes back must not be given what was true before. */
  readonly expire = (): void => {
    this.#committed = null;
  };

  /** On every commit, hydration and reveal, before paint: so neither a transition nor a hidden tree leaves an old value. */
  commit(next: ElementCommit<Props>): void {
    this.#committed = next;
    const element = this.#element;
    if (element === null) return;
    const former = this.#applied;
    this.#applied = next;
    const { forwarded, px, identity, store, write } = next;
    if ((former?.forwarded ?? null) !== forwarded) {
      this.#forward(former?.forwarded, null);
      this.#forward(forwarded, element);
    }
    if ((former?.px ?? null) !== px) setSize(element, px);
    if ((former?.store ?? null) !== store || former?.identity !== identity) {
      this.#unsubscribe?.();
      this.#unsubscribe = store?.subscribeUser(identity, this.#write, { kind: "dot", element });
    }
    if (store !== null) write?.(element, store.get(identity), next);
  }

  readonly #write = (value: UserReachability, written: UserReachability): void => {
    const applied = this.#applied;
    if (applied !== null && this.#element !== null)
      applied.write?.(this.#element, value, applied, written);
  };

  #forward(ref: ForwardedRef<HTMLElement> | undefined, element: HTMLElement | null): void {
    if (typeof ref === "function") {
      // React 19 lets a ref callback return its own undo, to be called instead of the callback with null.
      if (element === null && typeof this.#detach === "function") this.#detach();
      else this.#detach = ref(element);
    } else if (ref && (element ?? ref.current === this.#element)) {
      // Unless it is another's by now: React takes refs off before it gives any, the kit only afterwards.
      ref.current = element;
    }
  }

  #release(element: HTMLElement): void {
    const former = this.#applied;
    this.#applied = null;
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
    this.#forward(former?.forwarded, null);
    if ((former?.px ?? null) !== null) setSize(element, null);
  }
}

/** Through the CSSOM, because a strict Content-Security-Policy forbids a `style` attribute in server markup. */
function setSize(element: HTMLElement, px: number | null): void {
  element.style.setProperty("--_rch-px", px === null ? "" : `${px}px`);
}
