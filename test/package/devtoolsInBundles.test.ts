import path from "node:path";
import { build } from "vite";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

interface Chunk {
  readonly isEntry: boolean;
  readonly code: string;
  /** The package's modules in it, such as "devtools/index.js". */
  readonly modules: readonly string[];
}

const dist = path.resolve("dist");

/** An app's production bundle, over the built package. */
async function bundle(app: string): Promise<readonly Chunk[]> {
  const result = await build({
    configFile: false,
    logLevel: "error",
    resolve: {
      alias: [
        { find: /^react-reachability$/, replacement: path.join(dist, "index.js") },
        { find: /^react-reachability\/(\w+)$/, replacement: path.join(dist, "$1/index.js") },
      ],
    },
    plugins: [
      {
        name: "app",
        resolveId: (id) => (id === "app.js" ? path.resolve("app.js") : undefined),
        load: (id) => (id === path.resolve("app.js") ? app : undefined),
      },
    ],
    build: { write: false, rolldownOptions: { input: "app.js" } },
  });
  const outputs = Array.isArray(result) ? result : [result];
  return outputs
    .flatMap((one) => ("output" in one ? one.output : []))
    .filter((file) => file.type === "chunk")
    .map(({ isEntry, code, moduleIds }) => ({
      isEntry,
      code,
      modules: moduleIds.filter((id) => id.startsWith(dist)).map((id) => path.relative(dist, id)),
    }));
}

function holdsInspector({ code, modules }: Chunk): boolean {
  return code.includes("reachability-devtools") || modules.some((id) => id.startsWith("devtools/"));
}

/** An app that shows the inspector, or nothing, as the documentation has it. */
function appWith(inspector: string): string {
  return `
    import { createElement, lazy, Suspense } from "react";
    import { createRoot } from "react-dom/client";
    import { PresenceDot, ReachabilityProvider } from "react-reachability";
    const Inspector = ${inspector};
    createRoot(document.body).render(
      createElement(ReachabilityProvider, { client: null },
        createElement(PresenceDot, { identity: "bob" }),
        Inspector && createElement(Suspense, null, createElement(Inspector)),
      ),
    );
  `;
}

const loaded = `lazy(() =>
  import("react-reachability/devtools").then(({ ReachabilityDevtools }) => ({ default: ReachabilityDevtools })),
)`;

// Vitest's own NODE_ENV would make Vite take the build for one in development.
beforeEach(() => void vi.stubEnv("NODE_ENV", "production"));
afterEach(() => void vi.unstubAllEnvs());

describe("a production bundle", () => {
  it("contains nothing of the inspector where the app does not import it", async () => {
    const chunks = await bundle(appWith("null"));
    expect(chunks.flatMap(({ modules }) => modules)).toContain("react/ReachabilityProvider.js");
    expect(chunks.filter(holdsInspector)).toEqual([]);
  });

  it("contains nothing of it where the app asks for it in development only", async () => {
    const chunks = await bundle(appWith(`import.meta.env.DEV ? ${loaded} : null`));
    expect(chunks.filter(holdsInspector)).toEqual([]);
  });

  it("keeps it in a file of its own where the app loads it on demand", async () => {
    const holding = (await bundle(appWith(loaded))).filter(holdsInspector);
    expect(holding).toHaveLength(1);
    expect(holding[0]).toMatchObject({ isEntry: false });
  });
});
