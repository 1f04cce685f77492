/** Any text that is not empty. Half a character (a lone surrogate) cannot be written into a URL, and every user has one. */
export function isIdentity(value: unknown): value is string {
  return typeof value === "string" && value !== "" && !/\p{Surrogate}/u.test(value);
}
