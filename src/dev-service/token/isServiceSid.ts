/** Any `IS…` id will do: other Services than the default one come to life by use. */
export function isServiceSid(value: unknown): value is `IS${string}` {
  return typeof value === "string" && /^IS[A-Za-z0-9]{1,64}$/.test(value);
}
