import { execFileSync } from "node:child_process";
import path from "node:path";
import { describe, expect, it } from "vitest";

/** Runs a module where React is the build for Server Components and "use client" modules are references. */
function onServer(code: string): unknown {
  const hooks = path.resolve("test/package/support/clientBoundary.mjs");
  const output = execFileSync(
    process.execPath,
    ["--conditions=react-server", `--import=${hooks}`, "--input-type=module", "-e", code],
    { encoding: "utf8" },
  );
  return JSON.parse(output) as unknown;
}

describe("Server Components", () => {
  it("are what this runs in: React has no state here", () => {
    expect(
      onServer(`import * as React from "react"; console.log(JSON.stringify("useState" in React))`),
    ).toBe(false);
  });

  it("use the pure functions, and get a client boundary for hooks and components", () => {
    const result = onServer(`
      import { countReachability, presenceLabel, reachPath, PresenceDot, ReachabilityProvider, useUserReachability } from "react-reachability";
      const bob = { presence: "online", notifiability: "notifiable" };
      console.log(JSON.stringify({
        counts: countReachability([bob]),
        label: presenceLabel(bob),
        references: [PresenceDot, ReachabilityProvider, useUserReachability].map((one) => one.clientReference),
      }));
    `);
    expect(result).toEqual({
      counts: { online: 1, offline: 0, unknown: 0, notifiable: 1 },
      label: "Online",
      references: ["PresenceDot", "ReachabilityProvider", "useUserReachability"],
    });
  });

  it("make REST requests with the factories", () => {
    const result = onServer(`
      import { createReachabilityRest, userReachabilityQueryOptions, useReachabilitySeed } from "react-reachability/rest";
      const rest = createReachabilityRest({ baseUrl: "https://example.com/reachability" });
      console.log(JSON.stringify({
        key: userReachabilityQueryOptions(rest, "bob").queryKey.length > 0,
        reference: useReachabilitySeed.clientReference,
      }));
    `);
    expect(result).toEqual({ key: true, reference: "useReachabilitySeed" });
  });
});
