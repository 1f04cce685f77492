/** The resource that a path names; `encodedIdentity` is still percent-encoded and may be anything. */
export type Route =
  | { readonly resource: "user"; readonly encodedIdentity: string }
  | { readonly resource: "configuration" };

/**
 * Finds the resource below `basePath`. Without one, everything before the last `/users/` or a closing `/configuration`
 * counts as the base, so that the handler works wherever a framework mounts it.
 */
export function matchRoute(pathname: string, basePath: string | undefined): Route | null {
  const path = pathname.replace(/(.)\/$/, "$1");
  return basePath === undefined ? matchAnywhere(path) : matchBelow(basePath, path);
}

function matchBelow(basePath: string, path: string): Route | null {
  // A request's path comes encoded, whatever the app wrote.
  const { pathname } = new URL(basePath.replace(/^\/*/, "/"), "http://localhost");
  const base = pathname.replace(/\/+$/, "");
  if (path === `${base}/configuration`) return { resource: "configuration" };
  const users = `${base}/users/`;
  return path.startsWith(users) ? user(path.slice(users.length)) : null;
}

function matchAnywhere(path: string): Route | null {
  const last = path.lastIndexOf("/users/");
  const encodedIdentity = path.slice(last + "/users/".length);
  const isConfiguration = path.endsWith("/configuration");
  // "/users/configuration" is somebody's name, "/users/me/configuration" is what somebody mounted there.
  if (isConfiguration && (last === -1 || encodedIdentity.includes("/")))
    return { resource: "configuration" };
  return last === -1 ? null : user(encodedIdentity);
}

function user(encodedIdentity: string): Route {
  return { resource: "user", encodedIdentity };
}
