import { screen, waitFor } from "@testing-library/react";
import type { ReactElement } from "react";
import {
  NotifiableBadge,
  PresenceDot,
  PresenceOverlay,
  ReachabilityAnnouncer,
  ReachHint,
  type ComponentState,
  type PresenceState,
  type ReachabilityAnnouncerState,
} from "react-reachability";
import { createFakeClient, ReachabilityTestProvider } from "react-reachability/testing";
import { expect } from "vitest";
import { describeComponentContract } from "./describeComponentContract.js";

const given: PresenceState = {
  presence: "offline",
  notifiability: "notifiable",
  unknownReason: null,
  freshness: "live",
};
const live = (element: ReactElement): ReactElement => (
  <ReachabilityTestProvider
    client={createFakeClient({ users: { bob: { isOnline: false, isNotifiable: true } } })}
  >
    {element}
  </ReachabilityTestProvider>
);
const showsBob = () =>
  waitFor(() => expect(screen.getByTestId("it")).toHaveAttribute("data-presence", "offline"));

describeComponentContract<PresenceState>("PresenceDot with a given state", {
  element: (props) => <PresenceDot {...given} {...props} />,
  className: "reachability-dot",
  state: given,
});
describeComponentContract<PresenceState>("PresenceDot with an identity", {
  element: (props) => live(<PresenceDot identity="bob" {...props} />),
  className: "reachability-dot",
  state: given,
  settled: showsBob,
});
describeComponentContract<ComponentState>("NotifiableBadge with a given state", {
  element: (props) => <NotifiableBadge {...given} {...props} />,
  className: "reachability-badge",
  state: given,
});
describeComponentContract<ComponentState>("NotifiableBadge with an identity", {
  element: (props) => live(<NotifiableBadge identity="bob" {...props} />),
  className: "reachability-badge",
  state: given,
  settled: showsBob,
});
describeComponentContract<PresenceState>("PresenceOverlay with a given state", {
  element: (props) => (
    <PresenceOverlay {...given} {...props}>
      B
    </PresenceOverlay>
  ),
  className: "reachability-overlay",
  state: given,
});
describeComponentContract<PresenceState>("PresenceOverlay with an identity", {
  element: (props) =>
    live(
      <PresenceOverlay identity="bob" {...props}>
        B
      </PresenceOverlay>,
    ),
  className: "reachability-overlay",
  state: given,
  settled: showsBob,
});
describeComponentContract<PresenceState>("ReachHint with a given state", {
  element: (props) => <ReachHint name="Bob" {...given} {...props} />,
  className: "reachability-hint",
  state: given,
});
describeComponentContract<PresenceState>("ReachHint with an identity", {
  element: (props) => live(<ReachHint name="Bob" identity="bob" {...props} />),
  className: "reachability-hint",
  state: given,
  settled: showsBob,
});
describeComponentContract<ReachabilityAnnouncerState>("ReachabilityAnnouncer", {
  element: (props) =>
    live(<ReachabilityAnnouncer identities={["bob"]} nameOf={(identity) => identity} {...props} />),
  className: "reachability-announcer",
  state: { message: "" },
});
