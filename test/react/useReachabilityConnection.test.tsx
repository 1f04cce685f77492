import { act, render, screen } from "@testing-library/react";
import { useReachabilityConnection } from "react-reachability";
import { createFakeClient, ReachabilityTestProvider } from "react-reachability/testing";
import { expect, it } from "vitest";

function Connection() {
  const { status, error } = useReachabilityConnection();
  return <p>{`${status}: ${error?.message ?? "fine"}`}</p>;
}

it("useReachabilityConnection tells the client's connection error until it is connected again", async () => {
  const client = createFakeClient();
  render(<Connection />, {
    wrapper: ({ children }) => (
      <ReachabilityTestProvider client={client}>{children}</ReachabilityTestProvider>
    ),
  });
  expect(await screen.findByText("connected: fine")).toBeVisible();
  act(() => {
    client.disconnect();
    client.reportConnectionError({ message: "Socket error: no route to host" });
  });
  expect(screen.getByText(/^connecting: .*Socket error: no route to host/)).toBeVisible();
  await act(async () => client.reconnect());
  expect(screen.getByText("connected: fine")).toBeVisible();
});
