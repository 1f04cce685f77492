import type { IndicatorSize } from "./indicatorProps.js";

interface SizedProps {
  readonly size?: IndicatorSize | undefined;
}

/**
 * A numeric size goes in through the CSSOM, because a strict Content-Security-Policy forbids a `style` attribute in server
 * markup.
 */
export function decorateSize(
  element: HTMLElement,
  props: SizedProps | null,
  former: SizedProps | null,
): void {
  const px = pixels(props);
  if (px !== pixels(former)) element.style.setProperty("--reachability-size", px);
}

/** "" takes the property away. */
function pixels(props: SizedProps | null): string {
  return typeof props?.size === "number" ? `${props.size}px` : "";
}
