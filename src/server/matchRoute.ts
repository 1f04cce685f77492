/** The resource that a path names; `encodedIdentity` is still percent-encoded and may be anything. */
export type Route =
  | { readonly resource: "user"; readonly encodedIdentity: string }
  | { readonly resource: "configuration" };

/**
 * Finds the resource below `basePath`. Without one, everything before the first `/users/` or a closing `/configuration`
 * counts as the base, so that the handler works wherever a framework mounts it.
 */
export function matchRoute(pathname: string, basePath: string | undefined): Route | null {
  const path = pathname.replace(/(.)\/$/, "$1");
  let below = path;
  if (basePath !== undefined) {
    const base = `/${basePath.replace(/^\/+|\/+$/g, "")}`.replace(/^\/$/, "");
    if (!path.startsWith(`${base}/`)) return null;
    below = path.slice(base.length);
  }
  const anywhere = basePath === undefined;
  const users = below.indexOf("/users/");
  if (anywhere ? users !== -1 : users === 0) {
    return { resource: "user", encodedIdentity: below.slice(users + "/users/".length) };
  }
  if (anywhere ? below.endsWith("/configuration") : below === "/configuration") {
    return { resource: "configuration" };
  }
  return null;
}
