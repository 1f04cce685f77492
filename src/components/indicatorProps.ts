import type { ComponentState } from "./componentState.js";
import type { ElementShapeProps } from "./elementProps.js";

/** `sm`, `md` and `lg` follow the text around; a number is CSS pixels. */
export type IndicatorSize = "sm" | "md" | "lg" | number;

/** Props of dot, badge and overlay, beside the state they show. */
export interface IndicatorProps<
  State extends ComponentState,
  Hideable extends string = string,
> extends ElementShapeProps<State> {
  /**
   * `"sm"`, `"md"`, `"lg"`, relative to the text around, or CSS pixels, of which server markup shows 8, 12, 16, 20, 24 and 32 at once and others from hydration on.
   * @default "md"
   */
  size?: IndicatorSize | undefined;
  /**
   * Accessible name, or a function of the state; `null` makes it decorative.
   * @default the provider's word for the state
   */
  label?: string | null | ((state: State) => string) | undefined;
  /**
   * States or unknown reasons for which nothing is drawn; the space is kept, so that nothing moves.
   * @default []
   */
  hideWhen?: readonly Hideable[] | undefined;
}
