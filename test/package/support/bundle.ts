import path from "node:path";
import { build } from "vite";

const dist = path.resolve("dist");

/** Packages that an app has anyway: never counted. */
const peers = [
  /^react($|\/)/,
  /^react-dom($|\/)/,
  /^zustand($|\/)/,
  /^@tanstack\/react-query($|\/)/,
];

export interface Bundle {
  readonly code: string;
  /** Where its modules come from: "react/useUserReachability.js" of ours, or a path into node_modules. */
  readonly modules: readonly string[];
  /** What it leaves to the app to bring along. */
  readonly imports: readonly string[];
}

/** An app's production bundle of this source over the built package: minified, one file, peers left out. */
export async function bundle(source: string): Promise<Bundle> {
  const entry = path.resolve("bundle-entry.js");
  const result = await build({
    configFile: false,
    logLevel: "error",
    mode: "production",
    resolve: {
      alias: [
        { find: /^react-reachability$/, replacement: path.join(dist, "index.js") },
        { find: /^react-reachability\/(\w+)$/, replacement: path.join(dist, "$1/index.js") },
      ],
    },
    define: { "process.env.NODE_ENV": JSON.stringify("production") },
    plugins: [
      {
        name: "entry",
        resolveId: (id) => (id === entry ? id : undefined),
        load: (id) => (id === entry ? source : undefined),
      },
    ],
    build: {
      write: false,
      minify: true,
      target: "es2022",
      rolldownOptions: {
        input: entry,
        external: peers,
        preserveEntrySignatures: "strict",
        output: { codeSplitting: false },
      },
    },
  });
  const outputs = Array.isArray(result) ? result : [result];
  const chunks = outputs
    .flatMap((one) => ("output" in one ? one.output : []))
    .filter((file) => file.type === "chunk");
  const [chunk, ...others] = chunks;
  if (chunk === undefined || others.length > 0)
    throw new Error(`Expected one file, but got ${chunks.length}`);
  return {
    code: chunk.code,
    imports: chunk.imports,
    modules: chunk.moduleIds
      .filter((id) => id !== entry)
      .map((id) => (id.startsWith(dist) ? path.relative(dist, id) : id)),
  };
}
