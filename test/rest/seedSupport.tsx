import { QueryClient } from "@tanstack/react-query";
import { act, render, screen } from "@testing-library/react";
import { useUserReachability, type ReachabilityClient } from "react-reachability";
import {
  createReachabilityRest,
  useReachabilitySeed,
  type ReachabilitySeedOptions,
} from "react-reachability/rest";
import { ReachabilityTestProvider } from "react-reachability/testing";
import { vi } from "vitest";

function Member({ identity }: { readonly identity: string }) {
  const { presence, freshness, unknownReason } = useUserReachability(identity);
  return <li>{`${identity}: ${presence} ${freshness ?? unknownReason}`}</li>;
}

interface DirectoryProps extends ReachabilitySeedOptions {
  readonly identities: readonly string[];
}

/** A back end in memory: who is online, how many requests are under way, and what was asked. */
export function createBackEnd(online: ReadonlyMap<string, boolean>) {
  const asked: string[] = [];
  const waiting: (() => void)[] = [];
  let isHeld = false;
  const fetch = vi.fn<typeof globalThis.fetch>(async (url) => {
    const identity = decodeURIComponent(
      String(url instanceof Request ? url.url : url)
        .split("/")
        .at(-1) ?? "",
    );
    asked.push(identity);
    if (isHeld) await new Promise<void>((resolve) => waiting.push(resolve));
    const is_online = online.get(identity);
    if (is_online === undefined) return new Response(null, { status: 404 });
    return Response.json({ identity, is_online, is_notifiable: null });
  });
  return {
    fetch,
    asked,
    /** From now on requests wait. */
    hold() {
      isHeld = true;
    },
    underWay: () => waiting.length,
    /** Answers one of the waiting requests. */
    release: () => waiting.shift()?.(),
  };
}

/** A directory that seeds itself over REST, under a provider whose client the test chooses. */
export function renderDirectory(
  fetch: typeof globalThis.fetch,
  initial: DirectoryProps & { readonly client?: ReachabilityClient | null },
  queryClient = new QueryClient(),
) {
  const rest = createReachabilityRest({ baseUrl: "/api/reachability", fetch });

  function Directory({ identities, ...options }: DirectoryProps) {
    useReachabilitySeed(rest, identities, options, queryClient);
    return (
      <ul>
        {[...new Set(identities)].map((identity) => (
          <Member key={identity} identity={identity} />
        ))}
      </ul>
    );
  }

  const page = ({ client = null, ...props }: typeof initial) => (
    <ReachabilityTestProvider client={client}>
      <Directory {...props} />
    </ReachabilityTestProvider>
  );
  const view = render(page(initial));
  return {
    rest,
    queryClient,
    unmount: view.unmount,
    update: (next: typeof initial) => view.rerender(page(next)),
  };
}

/** What the directory says, line by line. */
export const lines = () => screen.queryAllByRole("listitem").map((item) => item.textContent);

let visibility: DocumentVisibilityState = "visible";

/** Hides or shows the page, as a change of tabs does. */
export function setPage(state: DocumentVisibilityState): void {
  visibility = state;
  vi.spyOn(document, "visibilityState", "get").mockImplementation(() => visibility);
  act(() => {
    document.dispatchEvent(new Event("visibilitychange", { bubbles: true }));
  });
}
