import type { Presence } from "react-reachability";
import type { Candidate } from "../candidate.js";
import { attributesOf, presenceOf } from "../markup.js";

interface Dot {
  readonly element: HTMLElement;
  shown: Presence;
}

/** `setAttribute` on the right span: what nothing can beat. */
export const plainDom: Candidate = {
  start(container, client) {
    const dots = new Map<string, Dot[]>();

    const stopListening = client.onUserUpdated(({ user }) => {
      for (const dot of dots.get(user.identity) ?? []) write(dot, presenceOf(user));
    });

    async function read(identity: string): Promise<void> {
      const user = await client.getUser(identity);
      for (const dot of dots.get(identity) ?? []) write(dot, presenceOf(user));
    }

    return {
      show(identities, onCommit) {
        const list = document.createElement("div");
        for (const identity of identities) {
          const dot: Dot = { element: createDot(), shown: "unknown" };
          const own = dots.get(identity);
          if (own === undefined) dots.set(identity, [dot]);
          else own.push(dot);
          list.append(dot.element);
        }
        container.append(list);
        onCommit();
        for (const identity of dots.keys()) void read(identity);
      },
      clear() {
        dots.clear();
        container.replaceChildren();
      },
      stop() {
        dots.clear();
        container.replaceChildren();
        stopListening();
      },
    };
  },
};

function createDot(): HTMLElement {
  const element = document.createElement("span");
  element.className = "reachability-dot";
  for (const [name, value] of Object.entries(attributesOf.unknown))
    element.setAttribute(name, value);
  return element;
}

function write(dot: Dot, presence: Presence): void {
  if (dot.shown === presence) return;
  const before = attributesOf[dot.shown];
  const after = attributesOf[presence];
  dot.shown = presence;
  for (const name in before) if (!(name in after)) dot.element.removeAttribute(name);
  for (const name in after) {
    const value = after[name];
    if (value !== undefined && value !== before[name]) dot.element.setAttribute(name, value);
  }
}
