import { isIP } from "node:net";

export interface OriginPolicy {
  /**
   * Pages of any port may connect, of this machine, of the host they reach the service under, and of an allowed one: an
   * app's own development server is such a page.
   */
  readonly allowOtherPorts: boolean;
  /**
   * Host names under which the service may be reached besides IP addresses and localhost; with a dot in front also all
   * names below; `true`: any.
   */
  readonly allowedHosts: true | readonly string[];
}

/**
 * Whether a request may come in, judged by its `Origin` and `Host`. Programs send no Origin and may; pages may when they
 * are from here. A `Host` that is a foreign name is refused too: a hostile page can point its own name at this machine. It
 * cannot do so with an IP address.
 */
export function isAllowed(
  { origin, host }: { readonly origin: string | undefined; readonly host: string | undefined },
  policy: OriginPolicy,
): boolean {
  const own = host === undefined ? null : parse(`http://${host}`);
  if (own === null || !isKnownHost(own.hostname, policy.allowedHosts)) return false;
  if (origin === undefined) return true;
  const page = parse(origin);
  if (page === null) return false;
  if (page.host === own.host) return true;
  if (!policy.allowOtherPorts) return false;
  return (
    isLoopback(page.hostname) ||
    page.hostname === own.hostname ||
    isNamed(page.hostname, policy.allowedHosts)
  );
}

function isKnownHost(name: string, allowed: OriginPolicy["allowedHosts"]): boolean {
  return isLoopback(name) || isIP(name.replace(/^\[|\]$/g, "")) !== 0 || isNamed(name, allowed);
}

function isNamed(name: string, allowed: OriginPolicy["allowedHosts"]): boolean {
  if (allowed === true) return true;
  return allowed.some((one) =>
    one.startsWith(".") ? name === one.slice(1) || name.endsWith(one) : name === one,
  );
}

function isLoopback(name: string): boolean {
  return (
    name === "localhost" ||
    name.endsWith(".localhost") ||
    name === "[::1]" ||
    /^127\.\d+\.\d+\.\d+$/.test(name)
  );
}

function parse(url: string): URL | null {
  return URL.canParse(url) ? new URL(url) : null;
}
