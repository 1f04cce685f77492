import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import {
  NotifiableBadge,
  PresenceDot,
  PresenceOverlay,
  ReachabilityAnnouncer,
  ReachabilityProvider,
  ReachHint,
} from "react-reachability";
import { describe, expect, it } from "vitest";

const seed = { bob: { isOnline: false, isNotifiable: true, at: Date.now() } };
const served = (element: ReactElement) =>
  renderToStaticMarkup(
    <ReachabilityProvider client={null} seed={seed}>
      {element}
    </ReachabilityProvider>,
  );

describe("server markup", () => {
  it("of a dot is one element that says everything", () => {
    expect(renderToStaticMarkup(<PresenceDot presence="online" size={24} />)).toBe(
      '<span data-presence="online" data-notifiability="unknown" data-size="24" role="img" aria-label="Online" class="reachability-dot"></span>',
    );
  });

  it("shows a seed at once, and anybody else as unknown", () => {
    expect(served(<PresenceDot identity="bob" />)).toMatch(
      /data-presence="offline".*data-freshness="seeded".*aria-label="Offline"/,
    );
    expect(served(<PresenceDot identity="ada" />)).toMatch(
      /data-presence="unknown".*data-unknown-reason="no-client"/,
    );
    expect(served(<NotifiableBadge identity="bob" />)).toContain('data-notifiability="notifiable"');
    expect(served(<ReachHint identity="bob" name="Bob" />)).toContain(
      "Bob is offline and will get a push notification",
    );
  });

  it("needs no style attribute, no style element and no data: image", () => {
    const markup = served(
      <>
        <PresenceDot identity="bob" size={10} />
        <NotifiableBadge identity="bob" size={10} />
        <PresenceOverlay identity="bob" size={10}>
          B
        </PresenceOverlay>
        <ReachHint identity="bob" name="Bob" />
        <ReachabilityAnnouncer identities={["bob"]} nameOf={(identity) => identity} />
      </>,
    );
    expect(markup).not.toMatch(/style|data:/);
  });

  it("has an empty live region, so that nothing is announced on load", () => {
    expect(
      served(<ReachabilityAnnouncer identities={["bob"]} nameOf={(identity) => identity} />),
    ).toBe(
      '<span role="status" aria-live="polite" aria-atomic="true" class="reachability-announcer"></span>',
    );
  });
});
