import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { format } from "oxfmt";
import { readPublicTypes } from "./publicTypes.mjs";
import { readmeTables, referenceText } from "./referenceTables.mjs";
import { propTables } from "./propTables.mjs";

const root = path.join(import.meta.dirname, "..");

/**
 * What the types and their comments make of each file that shows them, by its path.
 * @returns {Promise<Map<string, string>>}
 */
export async function referenceFiles(types = readPublicTypes()) {
  const files = [
    [
      "README.md",
      withTables(readFileSync(path.join(root, "README.md"), "utf8"), readmeTables(types)),
    ],
    ["docs/reference.md", referenceText(types)],
    [".storybook/propTables.json", JSON.stringify(propTables(types))],
  ];
  return new Map(await Promise.all(files.map(formatted)));
}

/** @returns {string} the text with each `<!-- generated: name -->` … `<!-- /generated -->` filled anew */
function withTables(/** @type {string} */ text, /** @type {Map<string, string>} */ tables) {
  return [...tables].reduce((filled, [name, table]) => {
    const start = `<!-- generated: ${name} (npm run docs) -->`;
    const end = "<!-- /generated -->";
    const [before, after] = filled.split(start);
    const rest = after?.slice(after.indexOf(end));
    if (before === undefined || rest === undefined || !rest.startsWith(end))
      throw new Error(
        `README.md has no place for ${name}. Put "${start}" and "${end}" where the table belongs.`,
      );
    return `${before}${start}\n\n${table}\n\n${rest}`;
  }, text);
}

/** As the format check wants it. @returns {Promise<[string, string]>} */
async function formatted(/** @type {string[]} */ [file = "", text = ""]) {
  const { code, errors } = await format(file, text, { printWidth: 100 });
  if (errors.length > 0) throw new Error(`${file} cannot be formatted: ${JSON.stringify(errors)}`);
  return [file, code];
}

if (process.argv[1] === import.meta.filename) {
  for (const [file, text] of await referenceFiles()) writeFileSync(path.join(root, file), text);
}
