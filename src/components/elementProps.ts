import type { CSSProperties, HTMLAttributes, ReactElement, RefCallback } from "react";
import type { Attributes } from "./stateAttributes.js";

/** What `render` is to spread onto the element it returns: attributes, class, style, children and `ref`. */
export interface RenderedElementProps extends HTMLAttributes<HTMLElement> {
  ref: RefCallback<HTMLElement> | null;
}

/** Props of every component: any attribute of its element, and ways to shape it by state. */
export interface ElementShapeProps<State> extends Omit<
  HTMLAttributes<HTMLElement>,
  "className" | "style" | "children"
> {
  /** Class added to the component's own, or a function of its state. */
  className?: string | ((state: State) => string | undefined) | undefined;
  /** Inline style, or a function of the component's state. */
  style?: CSSProperties | ((state: State) => CSSProperties | undefined) | undefined;
  /** Replaces the element: spread `props` onto yours. Changes then come through React. */
  render?: ((props: RenderedElementProps, state: State) => ReactElement) | undefined;
}

/** Props of several components that mean nothing to an element; what one alone has, it leaves out itself. */
const ownProps: ReadonlySet<string> = new Set([
  "identity",
  "presence",
  "notifiability",
  "unknownReason",
  "freshness",
  "size",
  "label",
  "hideWhen",
  "render",
]);

/** The element's props: our attributes, and over them all that the app supplied. */
export function elementProps<State>(
  ownClass: string,
  attributes: Attributes,
  props: ElementShapeProps<State>,
  state: State,
): HTMLAttributes<HTMLElement> {
  const { className, style } = props;
  const added = typeof className === "function" ? className(state) : className;
  const result: HTMLAttributes<HTMLElement> & Record<string, unknown> = { ...attributes };
  for (const name in props) {
    const value: unknown = Reflect.get(props, name);
    if (value !== undefined && !ownProps.has(name)) result[name] = value;
  }
  result.className = added ? `${ownClass} ${added}` : ownClass;
  result.style = typeof style === "function" ? style(state) : style;
  return result;
}
