import { ReachabilityError } from "./reachabilityError.js";

const MAX_IDENTITY_LENGTH = 1024;

function refusal(identity: string): string | null {
  if (identity === "") return "is empty";
  if (identity === "." || identity === "..")
    return "is a dot segment, which every URL parser removes, even percent-encoded";
  if (identity.length > MAX_IDENTITY_LENGTH)
    return `is longer than ${MAX_IDENTITY_LENGTH} characters`;
  // oxlint-disable-next-line no-control-regex -- finding control characters is the purpose
  if (/[\u0000-\u001f\u007f]/.test(identity)) return "contains a control character";
  // A lone surrogate is no character; encodeURIComponent would throw a URIError that does not say why.
  if (/\p{Cs}/u.test(identity)) return "contains half of a surrogate pair";
  return null;
}

/**
 * An identity as one segment of a URL's path. Identities are arbitrary strings (e-mail addresses, slashes, emoji);
 * neither browsers nor the twilio library encode them.
 *
 * @throws ReachabilityError `invalid-argument` for the few that no URL can carry
 */
export function identityPathSegment(identity: string): string {
  const reason = refusal(identity);
  if (reason !== null) {
    throw new ReachabilityError(
      "invalid-argument",
      `the identity ${reason}, so it cannot be read over REST. Leave it out, or give the user another identity.`,
    );
  }
  return encodeURIComponent(identity);
}
