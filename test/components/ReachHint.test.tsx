import { render, screen } from "@testing-library/react";
import { ReachHint } from "react-reachability";
import { createFakeClient, ReachabilityTestProvider } from "react-reachability/testing";
import { describe, expect, it } from "vitest";

describe("ReachHint", () => {
  it.each([
    ["online", "unknown", "Bob is online", "live"],
    ["offline", "notifiable", "Bob is offline and will get a push notification", "push"],
    ["unknown", "notifiable", "Bob will get a push notification if offline", "push"],
    ["offline", "unnotifiable", "Bob is offline and will see this later", "later"],
    ["unknown", "unknown", "It is unknown whether Bob is online", "unknown"],
  ] as const)(
    "says how a message reaches somebody %s and %s",
    (presence, notifiability, text, path) => {
      render(<ReachHint presence={presence} notifiability={notifiability} name="Bob" />);
      expect(screen.getByText(text)).toHaveAttribute("data-reach-path", path);
    },
  );

  it("says why it does not know", () => {
    render(<ReachHint presence="unknown" unknownReason="connection-lost" name="Bob" />);
    expect(
      screen.getByText("It is unknown whether Bob is online (your connection is lost)"),
    ).toBeVisible();
  });

  it("follows the user", async () => {
    const client = createFakeClient({ users: { bob: { isOnline: true, isNotifiable: true } } });
    render(
      <ReachabilityTestProvider client={client}>
        <ReachHint identity="bob" name="Bob" />
      </ReachabilityTestProvider>,
    );
    await screen.findByText("Bob is online");
    client.setUser("bob", { isOnline: false });
    expect(screen.getByText("Bob is offline and will get a push notification")).toBeVisible();
  });

  it("says nothing while nobody is chosen", () => {
    render(
      <ReachabilityTestProvider client={null}>
        <ReachHint identity={null} name="" data-testid="hint" />
      </ReachabilityTestProvider>,
    );
    expect(screen.getByTestId("hint")).toBeEmptyDOMElement();
  });

  it("speaks the provider's language, and its own above it", () => {
    render(
      <ReachabilityTestProvider
        client={null}
        labels={{
          reachHint: {
            live: ({ name }) => `${name} est en ligne`,
            unknown: ({ name, reason }) => `On ne sait rien de ${name} : ${reason}`,
          },
          unknownReason: { disabled: "fonction désactivée", error: "erreur" },
        }}
      >
        <ReachHint presence="online" name="Bob" />
        <ReachHint presence="unknown" unknownReason="disabled" name="Bob" />
        <ReachHint
          presence="unknown"
          unknownReason="error"
          name="Bob"
          labels={{ unknownReason: { error: "lecture impossible" } }}
        />
      </ReachabilityTestProvider>,
    );
    expect(screen.getByText("Bob est en ligne")).toBeVisible();
    expect(screen.getByText("On ne sait rien de Bob : fonction désactivée")).toBeVisible();
    expect(screen.getByText("On ne sait rien de Bob : lecture impossible")).toBeVisible();
  });
});
