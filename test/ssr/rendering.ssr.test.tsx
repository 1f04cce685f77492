import { renderToString } from "react-dom/server";
import { renderToReadableStream } from "react-dom/server.edge";
import { Suspense, use } from "react";
import {
  NotifiableBadge,
  PresenceDot,
  ReachabilityProvider,
  useReachabilityConnection,
  useReachabilityEnabled,
  useReachabilityGroups,
  useUserReachability,
  useUsersReachability,
} from "react-reachability";
import { describe, expect, it } from "vitest";

function Words() {
  const bob = useUserReachability("bob");
  const others = useUsersReachability(["ann", "bob"]);
  const groups = useReachabilityGroups(["ann", "bob"]);
  const { status } = useReachabilityConnection();
  return (
    <p>{`${bob.presence} ${bob.unknownReason} ${others.length} ${groups.online.join()} ${status} ${useReachabilityEnabled()}`}</p>
  );
}

describe("server rendering", () => {
  it("shows unknown, with a reason, and reads nothing", () => {
    const html = renderToString(
      <ReachabilityProvider client={null}>
        <PresenceDot identity="bob" />
        <NotifiableBadge identity="bob" />
        <Words />
      </ReachabilityProvider>,
    );
    expect(html).toContain('data-presence="unknown"');
    expect(html).toContain('data-unknown-reason="no-client"');
    expect(html).toContain("unknown no-client 2  no-client null");
  });

  it("shows the seed, whatever its age, because the browser that takes over must agree", () => {
    const html = renderToString(
      <ReachabilityProvider
        client={null}
        seed={{ bob: { isOnline: true, isNotifiable: false, at: 0 } }}
      >
        <PresenceDot identity="bob" />
        <Words />
      </ReachabilityProvider>,
    );
    expect(html).toContain('data-presence="online"');
    expect(html).toContain('data-freshness="seeded"');
    expect(html).toContain("online null 2 bob");
  });

  it("streams around Suspense boundaries", async () => {
    const later = Promise.resolve();
    function Late() {
      use(later);
      return <PresenceDot identity="ann" />;
    }
    const stream = await renderToReadableStream(
      <ReachabilityProvider client={null}>
        <PresenceDot identity="bob" />
        <Suspense fallback="wait">
          <Late />
        </Suspense>
      </ReachabilityProvider>,
    );
    const html = await new Response(stream).text();
    expect(html.match(/data-presence="unknown"/g)).toHaveLength(2);
  });
});
