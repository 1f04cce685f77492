import { act, render, screen } from "@testing-library/react";
import {
  createRef,
  Suspense,
  type CSSProperties,
  type HTMLAttributes,
  type ReactElement,
  type Ref,
} from "react";
import { hydrateRoot } from "react-dom/client";
import { renderToString } from "react-dom/server";
import { afterEach, describe, expect, it, vi } from "vitest";

/** Props that every component takes, with its own state as `State`. */
export interface ContractProps<State> {
  ref?: Ref<HTMLElement>;
  id?: string;
  title?: string;
  onClick?: () => void;
  "data-testid"?: string;
  className?: string | ((state: State) => string);
  style?: CSSProperties | ((state: State) => CSSProperties);
  render?: (
    props: HTMLAttributes<HTMLElement> & { ref: Ref<HTMLElement> },
    state: State,
  ) => ReactElement;
}

/** One way of putting a component on the page. */
export interface ContractSubject<State> {
  /** The component with enough props to show `state`, in a provider where it needs one. */
  readonly element: (props: ContractProps<State>) => ReactElement;
  readonly className: string;
  readonly state: State;
  /** Waits until the component shows `state`; default: it does so at once. */
  readonly settled?: () => Promise<unknown>;
}

/** What every component of the package promises, whatever it shows. */
export function describeComponentContract<State extends object>(
  name: string,
  { element, className, state, settled = () => Promise.resolve() }: ContractSubject<State>,
): void {
  const show = async (props: ContractProps<State>): Promise<HTMLElement> => {
    render(element({ "data-testid": "it", ...props }));
    await settled();
    return screen.getByTestId("it");
  };

  describe(`${name} keeps the contract of all components`, () => {
    afterEach(() => document.body.replaceChildren());

    it("hands its element to a ref object", async () => {
      const ref = createRef<HTMLElement>();
      expect(await show({ ref })).toBe(ref.current);
    });

    it("hands its element to a ref function, and takes it back", async () => {
      const held: (HTMLElement | null)[] = [];
      const ref = (node: HTMLElement | null) => void held.push(node);
      const { unmount } = render(element({ "data-testid": "it", ref }));
      expect(held.at(-1)).toBe(screen.getByTestId("it"));
      unmount();
      expect(held.at(-1)).toBeNull();
    });

    it("passes any attribute and handler to its element", async () => {
      const onClick = vi.fn();
      const shown = await show({ id: "x", title: "hello", onClick });
      expect(shown).toHaveAttribute("id", "x");
      expect(shown).toHaveAttribute("title", "hello");
      shown.click();
      expect(onClick).toHaveBeenCalledTimes(1);
    });

    it("adds a class to its own", async () => {
      expect(await show({ className: "mine" })).toHaveAttribute("class", `${className} mine`);
    });

    it("takes class and style as functions of its state", async () => {
      const classes = vi.fn<(current: State) => string>(() => "by-state");
      const styles = vi.fn<(current: State) => CSSProperties>(() => ({ opacity: 0.5 }));
      const shown = await show({ className: classes, style: styles });
      expect(shown).toHaveAttribute("class", `${className} by-state`);
      expect(shown).toHaveStyle({ opacity: "0.5" });
      expect(classes).toHaveBeenLastCalledWith(state);
      expect(styles).toHaveBeenLastCalledWith(state);
    });

    it("takes a style as it is", async () => {
      expect(await show({ style: { opacity: 0.25 } })).toHaveStyle({ opacity: "0.25" });
    });

    it("lets render replace the element, with its props, its ref and its state", async () => {
      const ref = createRef<HTMLElement>();
      const states: State[] = [];
      const shown = await show({
        ref,
        className: "mine",
        render: (props, current) => {
          states.push(current);
          return <section {...props} />;
        },
      });
      expect(shown.tagName).toBe("SECTION");
      expect(shown).toBe(ref.current);
      expect(shown).toHaveClass(className, "mine");
      expect(states.at(-1)).toEqual(state);
    });

    it("is rendered on a server without a word, and hydrated in silence", async () => {
      const app = <Suspense>{element({ "data-testid": "it", className: "mine" })}</Suspense>;
      const markup = renderToString(app);
      expect(markup).toContain(`class="${className} mine"`);
      expect(markup).not.toContain("style=");
      const container = document.createElement("div");
      container.innerHTML = markup;
      document.body.append(container);
      const onRecoverableError = vi.fn();
      const root = await act(async () => hydrateRoot(container, app, { onRecoverableError }));
      await settled();
      expect(onRecoverableError).not.toHaveBeenCalled();
      expect(screen.getByTestId("it")).toHaveClass(className);
      await act(async () => root.unmount());
    });
  });
}
