import { render, screen, waitFor } from "@testing-library/react";
import { createFakeClient, ReachabilityTestProvider } from "react-reachability/testing";
import { expect, it } from "vitest";
import { ContactCard } from "./ContactCard.js";

it("shows whether Bob is online", async () => {
  const client = createFakeClient({ users: { bob: { isOnline: true } } });
  render(
    <ReachabilityTestProvider client={client}>
      <ContactCard identity="bob" name="Bob" />
    </ReachabilityTestProvider>,
  );
  await expect(screen.findByRole("img", { name: /online/i })).resolves.toBeInTheDocument();

  client.setUser("bob", { isOnline: false });
  expect(screen.getByRole("img", { name: /offline/i })).toBeInTheDocument();
});

it("does not claim to know while our own connection is away", async () => {
  const client = createFakeClient({ users: { bob: { isOnline: true } } });
  render(
    <ReachabilityTestProvider client={client}>
      <ContactCard identity="bob" name="Bob" />
    </ReachabilityTestProvider>,
  );
  await screen.findByRole("img", { name: /online/i });

  client.disconnect();
  expect(screen.getByRole("img", { name: /unknown/i })).toBeInTheDocument();
  expect(screen.getByText("Reconnecting …")).toBeInTheDocument();

  // Bob left meanwhile; the client hears of it when it is back.
  client.setUser("bob", { isOnline: false });
  client.reconnect();
  expect(screen.getByRole("img", { name: /offline/i })).toBeInTheDocument();
  expect(screen.queryByText("Reconnecting …")).toBeNull();
});

it("says so when the Service knows no such user", async () => {
  render(
    <ReachabilityTestProvider client={createFakeClient()}>
      <ContactCard identity="nobody" name="Nobody" />
    </ReachabilityTestProvider>,
  );
  await waitFor(() =>
    expect(screen.getByRole("img", { name: /unknown/i })).toHaveAttribute(
      "data-unknown-reason",
      "not-found",
    ),
  );
});
