import { ReachabilityError } from "./reachabilityError.js";

/** For each field the kinds of value it may have, written as in TypeScript: `"boolean | null"`. */
export type ResourceShape<Resource> = { readonly [Field in keyof Resource]-?: string };

const kindOf = (value: unknown): string => (value === null ? "null" : typeof value);

/**
 * Proves that a REST answer has the promised shape; fields that the shape does not name are let through.
 *
 * @throws ReachabilityError `invalid-response`, naming the first field that is not as promised
 */
export function assertResourceShape<Resource extends object>(
  json: unknown,
  resource: string,
  shape: ResourceShape<Resource>,
): asserts json is Resource {
  if (typeof json !== "object" || json === null || Array.isArray(json)) {
    throw new ReachabilityError(
      "invalid-response",
      `the ${resource} resource is ${Array.isArray(json) ? "an array" : kindOf(json)} instead of an object. Check that it comes from createReachabilityHandler or from Twilio itself.`,
    );
  }
  const fields = new Map<string, unknown>(Object.entries(json));
  for (const [name, kinds] of Object.entries<string>(shape)) {
    const kind = kindOf(fields.get(name));
    if (!kinds.split(" | ").includes(kind)) {
      throw new ReachabilityError(
        "invalid-response",
        `the ${resource} resource has ${name}: ${kind} instead of ${kinds}. Check that it comes from createReachabilityHandler or from Twilio itself.`,
      );
    }
  }
}
