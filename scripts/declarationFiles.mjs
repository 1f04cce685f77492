import { readFileSync } from "node:fs";
import path from "node:path";

/**
 * One top-level declaration, as the compiler printed it, without comments.
 * @typedef {{ readonly file: string, readonly name: string, readonly text: string }} Declaration
 */

/**
 * What one .d.ts file says: its own declarations, and the names it has from other files.
 * @typedef {{
 *   readonly declared: Map<string, Declaration>,
 *   readonly imported: Map<string, Origin>,
 *   readonly exported: Map<string, Origin>,
 * }} DeclarationFile
 * @typedef {{ readonly file: string, readonly name: string }} Origin
 */

/**
 * Reads the declarations that tsc emitted. Line by line is enough: tsc prints every top-level statement from the first
 * column and indents all the rest, and the report is to show what it printed.
 */
export class DeclarationFiles {
  #folder;
  /** @type {Map<string, DeclarationFile>} */
  #read = new Map();

  constructor(/** @type {string} */ folder) {
    this.#folder = folder;
  }

  /**
   * Every name an entry exports, followed to the file that declares it.
   * @returns {Declaration[]}
   */
  exportsOf(/** @type {string} */ entry) {
    return [...this.#file(entry).exported].map(([name, origin]) => {
      const declaration = this.#declaration(origin);
      if (declaration === null) throw new Error(`${entry} exports ${name}, which nobody declares.`);
      return declaration;
    });
  }

  /**
   * The declarations that the given ones refer to, directly or through others, and that are not among them.
   * @returns {Declaration[]}
   */
  madeOf(/** @type {readonly Declaration[]} */ declarations) {
    const known = new Set(declarations);
    for (const declaration of known) {
      for (const used of this.#usedBy(declaration)) known.add(used);
    }
    return [...known].slice(declarations.length);
  }

  #usedBy(/** @type {Declaration} */ { file, text }) {
    const { declared, imported } = this.#file(file);
    const inline = [...text.matchAll(/import\("(\.[^"]+)"\)\.(\w+)/g)].map(
      ([, specifier = "", name = ""]) => ({ file: resolve(file, specifier), name }),
    );
    const named = (text.match(/[A-Za-z_$][\w$]*/g) ?? []).flatMap((name) =>
      declared.has(name) ? [{ file, name }] : (imported.get(name) ?? []),
    );
    return [...inline, ...named].map((origin) => this.#declaration(origin)).filter(isPresent);
  }

  /** @returns {Declaration | null} null for what another package declares */
  #declaration(/** @type {Origin} */ { file, name }) {
    if (!file.endsWith(".d.ts")) return null;
    const { declared, exported } = this.#file(file);
    const elsewhere = exported.get(name);
    return declared.get(name) ?? (elsewhere === undefined ? null : this.#declaration(elsewhere));
  }

  #file(/** @type {string} */ file) {
    const known = this.#read.get(file) ?? parse(file, this.#textOf(file));
    this.#read.set(file, known);
    return known;
  }

  #textOf(/** @type {string} */ file) {
    return readFileSync(path.join(this.#folder, file), "utf8");
  }
}

/** @returns {DeclarationFile} */
function parse(/** @type {string} */ file, /** @type {string} */ text) {
  const parsed = {
    declared: /** @type {Map<string, Declaration>} */ (new Map()),
    imported: /** @type {Map<string, Origin>} */ (new Map()),
    exported: /** @type {Map<string, Origin>} */ (new Map()),
  };
  for (const statement of statementsOf(text)) {
    const [, keyword, names, specifier] =
      /^(import|export)(?: type)? \{([^}]*)\} from "([^"]+)"/.exec(statement) ?? [];
    if (names !== undefined && specifier !== undefined) {
      const into = keyword === "import" ? parsed.imported : parsed.exported;
      for (const [name, local] of namesIn(names)) {
        into.set(local, { file: resolve(file, specifier), name });
      }
      continue;
    }
    const [, name] =
      /^(?:export )?(?:declare )?(?:abstract )?(?:const|function|class|interface|type) (\w+)/.exec(
        statement,
      ) ?? [];
    if (name === undefined) continue;
    const overloads = parsed.declared.get(name);
    const whole = overloads === undefined ? statement : `${overloads.text}\n${statement}`;
    parsed.declared.set(name, { file, name, text: whole });
  }
  return parsed;
}

/** @returns {string[]} */
function statementsOf(/** @type {string} */ text) {
  return text
    .replaceAll(/^[ \t]*\/\*[\s\S]*?\*\/\r?\n?/gm, "")
    .replaceAll(/^\/\/.*$|[ \t]+$/gm, "")
    .split(/^(?=(?:export|import|declare|interface|type|const)\b)/m)
    .map((statement) => statement.trim())
    .filter((statement) => statement !== "");
}

/** `A, type B as C` → [["A", "A"], ["B", "C"]] */
function namesIn(/** @type {string} */ list) {
  return list
    .split(",")
    .map((item) => item.replace(/^\s*type\s/, "").trim())
    .filter((item) => item !== "")
    .map((item) => {
      const [name = "", local = name] = item.split(/\s+as\s+/);
      return /** @type {const} */ ([name, local]);
    });
}

function resolve(/** @type {string} */ from, /** @type {string} */ specifier) {
  return specifier.startsWith(".")
    ? path.posix.join(path.posix.dirname(from), specifier.replace(/\.js$/, ".d.ts"))
    : specifier;
}

/**
 * @template Value
 * @param {Value | null} value
 * @returns {value is Value}
 */
function isPresent(value) {
  return value !== null;
}
