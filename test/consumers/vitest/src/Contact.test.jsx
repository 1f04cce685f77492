import { cleanup, render, renderHook, screen, waitFor } from "@testing-library/react";
import { useUserReachability } from "react-reachability";
import {
  createFakeClient,
  expectNoLeakedSubscriptions,
  ReachabilityTestProvider,
} from "react-reachability/testing";
import { afterEach, expect, test } from "vitest";
import { Contact } from "./Contact.jsx";

afterEach(cleanup);

test("a component shows who is online, and follows", async () => {
  const client = createFakeClient({ users: { bob: { isOnline: true } } });
  render(
    <ReachabilityTestProvider client={client}>
      <Contact identity="bob" />
    </ReachabilityTestProvider>,
  );
  await screen.findByRole("img", { name: /online/i });
  client.setUser("bob", { isOnline: false });
  screen.getByRole("img", { name: /offline/i });
  screen.getByText("offline");
});

test("a hook says why somebody is unknown", async () => {
  const client = createFakeClient({ users: { nora: { isOnline: null } } });
  const { result } = renderHook(() => useUserReachability("nora"), {
    wrapper: ({ children }) => (
      <ReachabilityTestProvider client={client}>{children}</ReachabilityTestProvider>
    ),
  });
  await waitFor(() => expect(result.current.unknownReason).toBe("not-reported"));
});

test("a component that has left holds no subscription", async () => {
  const client = createFakeClient({ users: { bob: { isOnline: true } } });
  const { unmount } = render(
    <ReachabilityTestProvider client={client}>
      <Contact identity="bob" />
    </ReachabilityTestProvider>,
  );
  await screen.findByRole("img", { name: /online/i });
  unmount();
  await waitFor(() => expectNoLeakedSubscriptions(client));
});
