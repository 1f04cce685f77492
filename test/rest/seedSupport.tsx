import { QueryClient } from "@tanstack/react-query";
import { act, render, screen } from "@testing-library/react";
import {
  useUserReachability,
  type ReachabilityClient,
  type ReachabilitySeed,
} from "react-reachability";
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
  /** Whom it reads over REST; default: everybody it shows. */
  readonly seeded?: readonly string[];
}

interface PageProps extends DirectoryProps {
  readonly client?: ReachabilityClient | null;
  readonly seed?: ReachabilitySeed;
}

/** A back end in memory: who is online, how many requests are under way, and what was asked. */
export function createBackEnd(online: ReadonlyMap<string, boolean | null>) {
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
  initial: PageProps,
  queryClient = new QueryClient(),
) {
  const rest = createReachabilityRest({ baseUrl: "/api/reachability", fetch });

  function Directory({ identities, seeded = identities, ...options }: DirectoryProps) {
    useReachabilitySeed(rest, seeded, options, queryClient);
    return (
      <ul>
        {[...new Set(identities)].map((identity) => (
          <Member key={identity} identity={identity} />
        ))}
      </ul>
    );
  }

  const page = ({ client = null, seed, ...props }: PageProps) => (
    <ReachabilityTestProvider client={client} seed={seed}>
      <Directory {...props} />
    </ReachabilityTestProvider>
  );
  const view = render(page(initial));
  return {
    unmount: view.unmount,
    update: (next: PageProps) => view.rerender(page(next)),
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
