import type { HTMLAttributes, ReactElement, ReactNode } from "react";
import type { ElementTie } from "./componentKind.js";
import type { ElementShapeProps } from "./elementProps.js";

/** The component's element: a span, or what the app's `render` makes of the same props. */
export function spanOrRender<State>(
  render: ElementShapeProps<State>["render"],
  props: HTMLAttributes<HTMLElement>,
  children: ReactNode,
  state: State,
  { isWritten, ref }: ElementTie,
): ReactElement {
  if (render === undefined)
    return (
      <span key={String(isWritten)} {...props} ref={ref}>
        {children}
      </span>
    );
  return render({ ...props, children, ref }, state);
}
