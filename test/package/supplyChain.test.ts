import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

interface LockedPackage {
  readonly version: string;
  readonly license: string;
  readonly hasInstallScript?: boolean;
  readonly dependencies?: Readonly<Record<string, string>>;
}

interface Lock {
  readonly packages: Readonly<Record<string, LockedPackage>>;
}

describe("the run-time dependencies", () => {
  it("are these two, in any version of their major, so that an app needs no second copy", () => {
    expect(locked("")?.dependencies).toEqual({ ws: "^8.18.0", zustand: "^5.0.0" });
  });

  it("bring nothing else along and need no install script", () => {
    const more = runTimeDependencies().filter((name) => {
      const { dependencies, hasInstallScript } = locked(`node_modules/${name}`) ?? {};
      return dependencies !== undefined || hasInstallScript === true;
    });
    expect(more).toEqual([]);
  });

  it("are listed with their licences in docs/dependencies.md", () => {
    const listed = readFileSync("docs/dependencies.md", "utf8")
      .split("\n")
      .map((line) => line.split("|").map((cell) => cell.trim()))
      .flatMap(([, name = "", version, licence]) =>
        ["", "package", "-------"].includes(name) ? [] : [[name, version, licence]],
      );
    const installed = runTimeDependencies().map((name) => {
      const { version, license } = locked(`node_modules/${name}`) ?? {};
      return [name, version, license];
    });
    expect(listed).toEqual(installed);
  });
});

function runTimeDependencies(): string[] {
  return Object.keys(locked("")?.dependencies ?? {}).sort();
}

function locked(folder: string): LockedPackage | undefined {
  const lock = JSON.parse(readFileSync("package-lock.json", "utf8")) as Lock;
  return lock.packages[folder];
}
