// Hydrates what the server rendered, in a simulated page, and follows one user with the fake client.
import assert from "node:assert/strict";
import { GlobalRegistrator } from "@happy-dom/global-registrator";
import { App, markup } from "./dist-server/server.js";

assert.match(markup, /data-presence="unknown"/);
GlobalRegistrator.register();
globalThis.IS_REACT_ACT_ENVIRONMENT = true;
const complaints = [];
console.error = console.warn = (...words) => complaints.push(words.join(" "));

const { act, createElement } = await import("react");
const { hydrateRoot } = await import("react-dom/client");
const { createFakeClient } = await import("react-reachability/testing");

const page = document.createElement("main");
page.innerHTML = markup;
document.body.append(page);
const dot = page.querySelector("[role=img]");
const client = createFakeClient({ users: { bob: { isOnline: true } } });

const root = await act(async () => hydrateRoot(page, createElement(App, { client: null })));
assert.equal(page.querySelector("[role=img]"), dot, "hydration keeps the element");
await act(async () => root.render(createElement(App, { client })));
assert.equal(dot.getAttribute("data-presence"), "online");
assert.match(page.textContent, /bob: online/);
await act(async () => {
  client.setUser("bob", { isOnline: false });
  // A change to offline is held back for two seconds; leaving before that must not throw.
});
await act(async () => root.unmount());
assert.deepEqual(complaints, []);
console.log("hydrated");
await GlobalRegistrator.unregister();
