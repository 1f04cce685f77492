import type { Attributes } from "./stateAttributes.js";

/**
 * Makes an element carry these attributes, apart from those that the app supplied as props: they win. React has not written
 * them where they equal what it rendered before, so they are looked at, too.
 *
 * @param written what the element is known to carry by now; it is looked at where that is left out
 */
export function writeAttributes(
  element: Element,
  attributes: Attributes,
  supplied: object,
  written?: Attributes,
): void {
  for (const name in attributes) {
    if (written && written[name] === attributes[name]) continue;
    const own: unknown = Reflect.get(supplied, name);
    const value = own === undefined ? (attributes[name] ?? null) : asText(own);
    if (written ? own !== undefined : value === element.getAttribute(name)) continue;
    if (value === null) element.removeAttribute(name);
    else element.setAttribute(name, value);
  }
}

/** As React writes a boolean or number into a `data-*` or `aria-*` attribute. */
function asText(value: unknown): string | null {
  return typeof value === "string" || value === null ? value : JSON.stringify(value);
}
