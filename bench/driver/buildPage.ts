import path from "node:path";
import { build } from "vite";

const root = path.join(import.meta.dirname, "..", "..");

/** Where the package's public names are found: its sources, built for production like everything else in the page. */
export const packageAlias = [
  {
    find: /^react-reachability\/devtools$/,
    replacement: path.join(root, "src/devtools/index.ts"),
  },
  { find: /^react-reachability$/, replacement: path.join(root, "src/index.ts") },
  { find: /^react-reachability\/styles\.css$/, replacement: path.join(root, "src/styles.css") },
];

/** Builds the page with all candidates, minified, with the production builds of React and of all stores. */
export async function buildPage(outDir: string): Promise<void> {
  await build({
    configFile: false,
    root: path.join(import.meta.dirname, "..", "page"),
    mode: "production",
    logLevel: "error",
    resolve: { alias: packageAlias },
    build: { outDir, emptyOutDir: true, target: "es2022", modulePreload: false },
  });
}
