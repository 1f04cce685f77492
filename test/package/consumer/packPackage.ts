import { execFileSync } from "node:child_process";
import path from "node:path";

/** Packs the built package as `npm publish` would, and says where the tarball is. */
export function packPackage(folder: string): string {
  const args = ["pack", "--json", "--ignore-scripts", "--pack-destination", folder];
  const output = execFileSync("npm", args, {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
  });
  const [packed] = JSON.parse(output) as { filename: string }[];
  if (packed === undefined) throw new Error("npm pack made no tarball.");
  return path.join(folder, packed.filename);
}
