import { ReachabilityError } from "./reachabilityError.js";

/** For each field the kinds of value it may have, written as in TypeScript: `"boolean | null"`. */
export type ResourceShape<Resource> = { readonly [Field in keyof Resource]-?: string };

/**
 * Proves that a REST answer has the promised shape; fields that the shape does not name are let through.
 *
 * @throws ReachabilityError `invalid-response`, naming the first field that is not as promised
 */
export function assertResourceShape<Resource extends object>(
  json: unknown,
  shape: ResourceShape<Resource>,
): asserts json is Resource {
  for (const [name, kinds] of Object.entries<string>(shape)) {
    // What is no object has none of the fields.
    const value: unknown = Reflect.get(Object(json), name);
    const kind = value === null ? "null" : typeof value;
    if (!kinds.includes(kind)) {
      throw new ReachabilityError(
        "invalid-response",
        `the answer's ${name} is ${kind} instead of ${kinds}. Check baseUrl.`,
      );
    }
  }
}
