// Renders a live dot and asks for a user through TanStack Query, on the lowest versions promised.
import assert from "node:assert/strict";
import { GlobalRegistrator } from "@happy-dom/global-registrator";
import { QueryClient } from "@tanstack/react-query";

const complaints = [];
console.error = console.warn = (...words) => complaints.push(words.join(" "));

const { createReachabilityRest, userReachabilityQueryOptions } =
  await import("react-reachability/rest");
const fetchBob = async () =>
  Response.json({ identity: "bob", is_online: true, is_notifiable: null });
const rest = createReachabilityRest({ baseUrl: "https://app.example/api", fetch: fetchBob });
const user = await new QueryClient().fetchQuery(userReachabilityQueryOptions(rest, "bob"));
assert.equal(user.is_online, true);

GlobalRegistrator.register();
globalThis.IS_REACT_ACT_ENVIRONMENT = true;
const { createElement } = await import("react");
const { act } = await import("react-dom/test-utils");
const { createRoot } = await import("react-dom/client");
const { PresenceDot } = await import("react-reachability");
const { createFakeClient, ReachabilityTestProvider } = await import("react-reachability/testing");

const page = document.createElement("main");
const client = createFakeClient({ users: { bob: { isOnline: true } } });
const root = createRoot(page);
const dot = createElement(PresenceDot, { identity: "bob" });
await act(async () => root.render(createElement(ReachabilityTestProvider, { client }, dot)));
const shown = () => page.querySelector("[role=img]")?.getAttribute("data-presence");
assert.equal(shown(), "online");
client.setUser("bob", { isOnline: false });
assert.equal(shown(), "offline");
await act(async () => root.unmount());
assert.deepEqual(complaints, []);
console.log("ran");
await GlobalRegistrator.unregister();
