import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";

interface PackedFile {
  readonly path: string;
}

/** What `npm pack` would put into the tarball. */
function packedFiles(): string[] {
  const output = execFileSync("npm", ["pack", "--dry-run", "--json", "--ignore-scripts"], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
  });
  const [packed] = JSON.parse(output) as { files: PackedFile[] }[];
  return (packed?.files ?? []).map((file) => file.path);
}

/** The package's TypeScript modules, such as "react/useUserReachability.ts". */
function sourceModules(): string[] {
  return readdirSync("src", { recursive: true, encoding: "utf8" }).filter((file) =>
    /(?<!\.d)\.tsx?$/.test(file),
  );
}

function read(source: string): string {
  return readFileSync(path.join("src", source), "utf8");
}

function isClient(code: string): boolean {
  return /^["']use client["'];/.test(code);
}

describe("the packed package", () => {
  it("holds what users need and nothing of the workshop", () => {
    const files = packedFiles();
    const folders = new Set(files.map((file) => file.split("/")[0]));
    expect(folders).toEqual(
      new Set(["CHANGELOG.md", "LICENSE", "README.md", "dist", "package.json", "src"]),
    );
    expect(files.filter((file) => /\.test\.|stories|\.env/.test(file))).toEqual([]);
    for (const wanted of [
      "dist/index.js",
      "dist/index.d.ts",
      "dist/styles.css",
      "dist/styles.css.d.ts",
      "dist/dev-service/cli.js",
    ])
      expect(files).toContain(wanted);
  });

  it('keeps "use client" module by module, so that the rest stays usable in Server Components', () => {
    const sources = sourceModules();
    const differing = sources.filter((source) => {
      const code = tryRead(path.join("dist", source.replace(/\.tsx?$/, ".js")));
      return code !== null && isClient(code) !== isClient(read(source));
    });
    expect(differing).toEqual([]);
    expect(sources.filter((source) => isClient(read(source))).length).toBeGreaterThan(10);
  });

  it("marks as client modules exactly those that use what only a client has", () => {
    const hook =
      /\buse(State|Effect|LayoutEffect|Ref|SyncExternalStore|Context|Memo|Callback)\(|createContext\(/;
    const unmarked = sourceModules()
      .filter((source) => hook.test(read(source)))
      .filter((source) => !isClient(read(source)));
    expect(unmarked).toEqual([]);
  });

  it.each(["", "/connection", "/rest", "/server", "/testing", "/devtools", "/dev-service"])(
    "react-reachability%s loads in Node as built",
    (entry) => {
      const script = `import * as all from "react-reachability${entry}"; console.log(Object.keys(all).length);`;
      const count = execFileSync(process.execPath, ["--input-type=module", "-e", script], {
        cwd: path.resolve("."),
        encoding: "utf8",
      });
      expect(Number(count)).toBeGreaterThan(0);
    },
  );
});

function tryRead(file: string): string | null {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return null;
  }
}
