import { backEndFromEnvironment } from "../backEndFromEnvironment.js";

/** Made with the first request: `next build` loads the routes on machines that have no secrets. */
export const backEnd = once(() => backEndFromEnvironment(process.env));

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null;
  return () => (made ??= { value: make() }).value;
}
