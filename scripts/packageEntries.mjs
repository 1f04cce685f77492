import { readFileSync } from "node:fs";
import path from "node:path";

const manifest = path.join(import.meta.dirname, "..", "package.json");

/**
 * The entries of the package that have names to import: what an app writes to import one, and its declarations in `dist`.
 * @returns {{ readonly specifier: string, readonly declarations: string }[]}
 */
export function packageEntries() {
  return Object.entries(packageExports()).flatMap(([entry, target]) =>
    typeof target === "string" || entry.endsWith(".css")
      ? []
      : [
          {
            specifier: path.posix.join("react-reachability", entry),
            declarations: path.posix.relative("./dist", target.types),
          },
        ],
  );
}

/** @returns {Record<string, string | { readonly types: string }>} */
function packageExports() {
  return JSON.parse(readFileSync(manifest, "utf8")).exports;
}
