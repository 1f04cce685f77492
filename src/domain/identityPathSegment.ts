import { ReachabilityError } from "./reachabilityError.js";

/**
 * An identity as one segment of a URL's path. Identities are arbitrary strings (e-mail addresses, slashes, emoji);
 * neither browsers nor the twilio library encode them.
 *
 * @throws ReachabilityError `invalid-argument` for those that no URL can carry: empty, half of a surrogate pair, and the
 * dot segments, which every URL parser removes even when they are percent-encoded
 */
export function identityPathSegment(identity: string): string {
  try {
    if (!/^\.{0,2}$/.test(identity)) return encodeURIComponent(identity);
  } catch {
    // A URIError of a lone surrogate, which would not say why.
  }
  throw new ReachabilityError(
    "invalid-argument",
    `no URL can carry the identity "${identity}". Omit it.`,
  );
}
