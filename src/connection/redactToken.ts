/** Every JSON Web Token begins like this: it is `{"` in base64. */
const jsonWebToken = /eyJ[\w.-]+/g;

/** The text of a failure without any token in it: neither the one in use nor anything that looks like one. */
export function redactToken(reason: unknown, token?: string): string {
  const said = reason instanceof Object && "message" in reason ? reason.message : reason;
  const text = String(said).replace(jsonWebToken, "[token]");
  return token ? text.replaceAll(token, "[token]") : text;
}
