import { render, screen } from "@testing-library/react";
import { createFakeClient, ReachabilityTestProvider } from "react-reachability/testing";
import { expect, it } from "vitest";
import { Contact } from "./App.js";

it("shows bob come and go", async () => {
  const client = createFakeClient({ users: { bob: { isOnline: true } } });
  render(
    <ReachabilityTestProvider client={client}>
      <Contact identity="bob" />
    </ReachabilityTestProvider>,
  );
  expect(await screen.findByText("bob: online")).toBeVisible();
  client.setUser("bob", { isOnline: false });
  expect(screen.getByText("bob: offline")).toBeVisible();
});
