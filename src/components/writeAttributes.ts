import type { Attributes } from "./stateAttributes.js";

/**
 * Makes an element carry these attributes, apart from those that the app supplied as props: they are never touched.
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
    const value = attributes[name] ?? null;
    const present = written === undefined ? element.getAttribute(name) : (written[name] ?? null);
    if (value === present || Reflect.get(supplied, name) !== undefined) continue;
    if (value === null) element.removeAttribute(name);
    else element.setAttribute(name, value);
  }
}
