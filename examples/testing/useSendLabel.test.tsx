import { renderHook, waitFor } from "@testing-library/react";
import type { ReactNode } from "react";
import {
  createFakeClient,
  expectNoLeakedSubscriptions,
  ReachabilityTestProvider,
} from "react-reachability/testing";
import { expect, it } from "vitest";
import { useSendLabel } from "./useSendLabel.js";

it("says how the message will arrive", async () => {
  const client = createFakeClient({ users: { bob: { isOnline: true } } });
  const { result, unmount } = renderHook(() => useSendLabel("bob"), {
    wrapper: ({ children }: { readonly children: ReactNode }) => (
      <ReachabilityTestProvider client={client}>{children}</ReachabilityTestProvider>
    ),
  });
  // Nothing is known before the first reading, so nothing is promised.
  expect(result.current).toBe("Send");

  // A change shows as soon as its control returns: no waiting, no act().
  await waitFor(() => expect(client.subscribedIdentities()).toEqual(["bob"]));
  client.setUser("bob", { isOnline: false });
  expect(result.current).toBe("Send for later");
  client.setUser("bob", { isNotifiable: true });
  expect(result.current).toBe("Send (they get a notification)");
  client.setUser("bob", { isOnline: true });
  expect(result.current).toBe("Send");

  unmount();
  await waitFor(() => expectNoLeakedSubscriptions(client));
});
