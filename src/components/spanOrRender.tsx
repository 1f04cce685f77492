import type { HTMLAttributes, ReactElement, ReactNode } from "react";
import type { ElementRef } from "./componentKind.js";
import type { ElementShapeProps } from "./elementProps.js";

/** The component's element: a span, or what the app's `render` makes of the same props. */
export function spanOrRender<State>(
  render: ElementShapeProps<State>["render"],
  props: HTMLAttributes<HTMLElement>,
  children: ReactNode,
  state: State,
  ref: ElementRef,
): ReactElement {
  if (render === undefined)
    return (
      <span {...props} ref={ref}>
        {children}
      </span>
    );
  // The ref of a rendered component is never an object of ours, and only a callback fits an element of any type.
  return render({ ...props, children, ref: typeof ref === "function" ? ref : null }, state);
}
