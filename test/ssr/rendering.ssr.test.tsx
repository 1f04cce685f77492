import { PassThrough } from "node:stream";
import { Suspense } from "react";
import { renderToPipeableStream, renderToString } from "react-dom/server";
import {
  createReachabilityStore,
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
import { createGate } from "../support/createGate.js";
import type { KitStore } from "../../src/store/kitStore.js";
import { identitiesIn } from "../support/identitiesIn.js";

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

  it("leaves nothing behind in a store, neither users nor timers that would keep it", () => {
    const store = createReachabilityStore({
      seed: { bob: { isOnline: true, isNotifiable: null, at: Date.now() } },
    }) as unknown as KitStore;
    const before = process.getActiveResourcesInfo().length;
    renderToString(
      <ReachabilityProvider store={store}>
        <PresenceDot identity="bob" />
        <Words />
      </ReachabilityProvider>,
    );
    expect(identitiesIn(store)).toEqual([]);
    expect(process.getActiveResourcesInfo()).toHaveLength(before);
    store.destroy();
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
    const gate = createGate();
    function Late() {
      gate.pass();
      return <PresenceDot identity="ann" />;
    }
    const page = (
      <ReachabilityProvider client={null}>
        <main>
          <PresenceDot identity="bob" />
          <Suspense fallback="wait">
            <Late />
          </Suspense>
        </main>
      </ReachabilityProvider>
    );
    const stream = new PassThrough();
    const { pipe } = renderToPipeableStream(page, {
      onShellReady: () => void pipe(stream),
    });
    let html = "";
    for await (const chunk of stream) {
      html += String(chunk);
      gate.open();
    }
    expect(html).toContain("wait");
    expect(html.match(/data-presence="unknown"/g)).toHaveLength(2);
  });
});
