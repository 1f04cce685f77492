import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { DeclarationFiles } from "./declarationFiles.mjs";
import { packageEntries } from "./packageEntries.mjs";

const root = path.join(import.meta.dirname, "..");
const folder = path.join(root, "api");

/** Emits the declarations anew, so that a report never depends on when `dist` was built. */
function withDeclarations(/** @type {(folder: string) => Map<string, string>} */ read) {
  const outDir = mkdtempSync(path.join(tmpdir(), "react-reachability-api-"));
  try {
    const tsc = path.join(root, "node_modules", "typescript", "bin", "tsc");
    const args = ["-p", "tsconfig.build.json", "--declarationMap", "false", "--outDir", outDir];
    const { status, stdout } = spawnSync(process.execPath, [tsc, ...args], {
      cwd: root,
      encoding: "utf8",
    });
    if (status !== 0) throw new Error(`The declarations cannot be emitted:\n${stdout}`);
    return read(outDir);
  } finally {
    rmSync(outDir, { recursive: true, force: true });
  }
}

/**
 * The report of each entry, by file name: every exported name with its declaration, then the declarations those are made of.
 * @returns {Map<string, string>}
 */
export function apiReports() {
  return withDeclarations((outDir) => {
    const files = new DeclarationFiles(outDir);
    return new Map(
      packageEntries().map(({ specifier, declarations }) => [
        `${specifier.replace("/", "-")}.api.md`,
        report(specifier, files, declarations),
      ]),
    );
  });
}

function report(
  /** @type {string} */ specifier,
  /** @type {DeclarationFiles} */ files,
  /** @type {string} */ entry,
) {
  const exported = files.exportsOf(entry);
  const inner = files.madeOf(exported);
  return `${[
    `# ${specifier}`,
    "What this entry exports. Written by `npm run api`; a change here is a change for users, so it belongs in CHANGELOG.md.",
    block(exported),
    ...(inner.length > 0 ? ["## Not exported, but part of the above", block(inner)] : []),
  ].join("\n\n")}\n`;
}

function block(/** @type {import("./declarationFiles.mjs").Declaration[]} */ declarations) {
  const texts = declarations
    .map(({ name, text }) => ({ name, text }))
    .sort((one, other) => (one.name < other.name ? -1 : 1))
    .map(({ text }) => text);
  // "text", so that no formatter rewrites what the compiler wrote.
  return `\`\`\`text\n${texts.join("\n\n")}\n\`\`\``;
}

if (process.argv[1] === import.meta.filename) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  for (const [name, text] of apiReports()) writeFileSync(path.join(folder, name), text);
}
