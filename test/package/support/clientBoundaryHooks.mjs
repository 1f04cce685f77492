import { readFile } from "node:fs/promises";

/**
 * What a bundler for Server Components does with "use client": the module itself never runs on the server, its exports
 * become references.
 * @type {import("node:module").LoadHook}
 */
export async function load(url, context, nextLoad) {
  if (!url.includes("/dist/")) return nextLoad(url, context);
  const source = await readFile(new URL(url), "utf8");
  if (!/^["']use client["'];/.test(source)) return nextLoad(url, context);
  const names = [...source.matchAll(/export \{([^}]*)\}/g)]
    .flatMap(([, list = ""]) => list.split(","))
    .map((name) => name.trim().split(" as ").at(-1));
  const references = names.map(
    (name) => `export const ${name} = { clientReference: ${JSON.stringify(name)} };`,
  );
  return { format: "module", shortCircuit: true, source: references.join("\n") };
}
