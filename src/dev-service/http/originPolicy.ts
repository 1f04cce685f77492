import { isIP } from "node:net";

export interface OriginPolicy {
  /** Pages of any port of this machine may connect: an app's own development server is such a page. */
  readonly allowLoopbackOrigins: boolean;
  /** Host names under which the service may be reached besides IP addresses and localhost; `true`: any. */
  readonly allowedHosts: true | readonly string[];
}

/**
 * Whether a request may come in, judged by its `Origin` and `Host`. Programs send no Origin and may; pages may when they
 * are from here. A `Host` that is a foreign name is refused too: a hostile page can point its own name at this machine.
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
  return page.host === own.host || (policy.allowLoopbackOrigins && isLoopback(page.hostname));
}

function isKnownHost(name: string, allowed: true | readonly string[]): boolean {
  if (allowed === true || isLoopback(name) || isIP(name.replace(/^\[|\]$/g, "")) !== 0) return true;
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
