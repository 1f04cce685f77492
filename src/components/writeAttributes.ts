import type { Attributes } from "./stateAttributes.js";

/** Makes an element carry these attributes, apart from those that the app supplied as props: they are never touched. */
export function writeAttributes(element: Element, attributes: Attributes, supplied: object): void {
  for (const name in attributes) {
    const value = attributes[name];
    if (Reflect.get(supplied, name) !== undefined) continue;
    if (value == null) element.removeAttribute(name);
    else if (element.getAttribute(name) !== value) element.setAttribute(name, value);
  }
}
