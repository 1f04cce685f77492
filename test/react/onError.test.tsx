import { render, screen } from "@testing-library/react";
import { useUserReachability } from "react-reachability";
import { createFakeClient, ReachabilityTestProvider } from "react-reachability/testing";
import { expect, it, vi } from "vitest";

function Reason({ identity }: { identity: string }) {
  return <p>{`${identity}: ${useUserReachability(identity).unknownReason}`}</p>;
}

it("a provider's present onError hears of failed reads, no former one", async () => {
  const client = createFakeClient({ users: { bob: {}, ann: {} } });
  for (const identity of ["bob", "ann"]) client.failNextGetUser(identity, new Error("boom"));
  const first = vi.fn<(error: Error) => void>();
  const second = vi.fn<(error: Error) => void>();
  const app = (identity: string, onError: (error: Error) => void) => (
    <ReachabilityTestProvider client={client} onError={onError}>
      <Reason identity={identity} />
    </ReachabilityTestProvider>
  );
  const { rerender } = render(app("bob", first));
  await screen.findByText("bob: error");
  expect(first).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ code: "read-failed" }));
  rerender(app("ann", second));
  await screen.findByText("ann: error");
  expect(second).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ code: "read-failed" }));
  expect(first).toHaveBeenCalledOnce();
});
