/** Every JSON Web Token begins like this: it is `{"` in base64. */
const jsonWebToken = /eyJ[\w.-]+/g;

/** The text without any token in it: neither the one in use nor anything that looks like one. */
export function redactToken(text: string, token: string | null): string {
  const redacted = text.replace(jsonWebToken, "[token]");
  return token ? redacted.replaceAll(token, "[token]") : redacted;
}
