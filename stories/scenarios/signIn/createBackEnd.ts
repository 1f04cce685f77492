import { createReachabilityRest, type ReachabilityRest } from "react-reachability/rest";

interface Flags {
  readonly isOnline: boolean | null;
  readonly isNotifiable: boolean | null;
}

/** An app's back end with `createReachabilityHandler` mounted, as its answers look from the browser. */
export interface BackEnd {
  readonly rest: ReachabilityRest;
  /** Whether reachability is on for the Service. */
  isEnabled(): boolean;
  setEnabled(isEnabled: boolean): void;
}

/** It answers after `latencyMs`, from `users`; while reachability is off, every flag is null over REST as well. */
export function createBackEnd(users: ReadonlyMap<string, Flags>, latencyMs: number): BackEnd {
  let isEnabled = true;

  function answer(path: string): Response {
    if (path === "/configuration") return Response.json({ reachability_enabled: isEnabled });
    const identity = decodeURIComponent(path.replace(/^\/users\//, ""));
    const user = users.get(identity);
    if (user === undefined) return Response.json({ title: "Not found" }, { status: 404 });
    return Response.json({
      identity,
      is_online: isEnabled ? user.isOnline : null,
      is_notifiable: isEnabled ? user.isNotifiable : null,
    });
  }

  const baseUrl = "/api/reachability";
  return {
    rest: createReachabilityRest({
      baseUrl,
      async fetch(input) {
        await new Promise((resolve) => setTimeout(resolve, latencyMs));
        const { pathname } = new URL(input instanceof Request ? input.url : input, location.href);
        return answer(pathname.slice(baseUrl.length));
      },
    }),
    isEnabled: () => isEnabled,
    setEnabled(next) {
      isEnabled = next;
    },
  };
}
