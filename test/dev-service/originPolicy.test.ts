import { expect, test } from "vitest";
import { isAllowed } from "../../src/dev-service/http/originPolicy.js";

const ownServer = { allowOtherPorts: true, allowedHosts: ["127.0.0.1"] };
const insideVite = { allowOtherPorts: false, allowedHosts: [".example.test"] };

test.each([
  ["a program", ownServer, undefined, "127.0.0.1:4571", true],
  ["an app's own development server", ownServer, "http://localhost:5173", "127.0.0.1:4571", true],
  ["the same over IPv6", ownServer, "http://[::1]:5173", "[::1]:4571", true],
  ["a foreign page", ownServer, "https://evil.example", "127.0.0.1:4571", false],
  ["a page that looks local", ownServer, "http://localhost.evil.example", "127.0.0.1:4571", false],
  [
    "a page whose name points here",
    ownServer,
    "http://evil.example:4571",
    "evil.example:4571",
    false,
  ],
  ["a page without an origin of its own", ownServer, "null", "127.0.0.1:4571", false],
  ["a request without a host", ownServer, undefined, undefined, false],
  ["a host that is no host", ownServer, undefined, "a b", false],
  ["Vite's own page", insideVite, "http://localhost:6006", "localhost:6006", true],
  [
    "Vite's own page, over the network",
    insideVite,
    "http://192.168.0.7:6006",
    "192.168.0.7:6006",
    true,
  ],
  [
    "Vite's own page, under an allowed name",
    insideVite,
    "https://a.example.test",
    "a.example.test",
    true,
  ],
  [
    "a page of another port, inside Vite",
    insideVite,
    "http://localhost:5173",
    "localhost:6006",
    false,
  ],
])("%s", (_who, policy, origin, host, allowed) => {
  expect(isAllowed({ origin, host }, policy)).toBe(allowed);
});
