import path from "node:path";
import { getTextOfJSDocComment } from "typescript/unstable/ast";
import {
  isFunctionDeclaration,
  isJSDoc,
  isParameterDeclaration,
  isPropertySignatureDeclaration,
} from "typescript/unstable/ast/is";
import { API, NodeBuilderFlags, SignatureKind, SymbolFlags } from "typescript/unstable/sync";
import { packageEntries } from "./packageEntries.mjs";

/**
 * A prop, a parameter or a field. `required` names the ones of which one must be given: itself, or as well its like in
 * another mode of the component. `parts` are the fields of an options object.
 * @typedef {{
 *   readonly name: string,
 *   readonly type: string,
 *   readonly byDefault: string | null,
 *   readonly text: string,
 *   readonly required: readonly string[],
 *   readonly parts: readonly Field[],
 * }} Field
 * @typedef {{ readonly entry: string, readonly name: string, readonly text: string, readonly example: string, readonly props: readonly Field[], readonly takesAttributes: boolean }} ComponentReference
 * @typedef {{ readonly code: string, readonly text: string, readonly example: string, readonly parameters: readonly Field[], readonly returns: readonly Field[] }} SignatureReference
 * @typedef {{ readonly entry: string, readonly name: string, readonly signatures: readonly SignatureReference[] }} HookReference
 * @typedef {{ readonly components: readonly ComponentReference[], readonly hooks: readonly HookReference[] }} PublicTypes
 * @typedef {import("typescript/unstable/sync").Symbol} TypeSymbol
 * @typedef {import("typescript/unstable/sync").Type} Type
 * @typedef {import("typescript/unstable/sync").Signature} Signature
 */

const root = path.join(import.meta.dirname, "..");
const config = path.join(root, "tsconfig.build.json");

/**
 * The components and hooks that the package's entries export, as the compiler understands them.
 * @returns {PublicTypes}
 */
export function readPublicTypes() {
  const api = new API({ cwd: root });
  try {
    const project = api.updateSnapshot({ openProjects: [config] }).getProject(config);
    if (project === undefined) throw new Error(`The compiler cannot open ${config}.`);
    return new PublicTypesReader(project).read();
  } finally {
    api.close();
  }
}

class PublicTypesReader {
  #project;
  #checker;

  constructor(/** @type {import("typescript/unstable/sync").Project} */ project) {
    this.#project = project;
    this.#checker = project.checker;
  }

  /** @returns {PublicTypes} */
  read() {
    const functions = entries().flatMap(({ entry, file }) =>
      this.#exportsOf(file).flatMap((symbol) => {
        const type = this.#checker.getTypeOfSymbol(symbol);
        const calls =
          type === undefined ? [] : this.#checker.getSignaturesOfType(type, SignatureKind.Call);
        return calls.length === 0 ? [] : [{ entry, symbol, calls }];
      }),
    );
    return {
      components: functions
        .filter(({ symbol }) => /^[A-Z]/.test(symbol.name))
        .map(({ entry, symbol, calls: [call] }) => ({
          entry,
          ...this.#comment(symbol),
          name: symbol.name,
          ...this.#propsOf(call),
        })),
      hooks: functions
        .filter(({ symbol }) => /^use[A-Z]/.test(symbol.name))
        .map(({ entry, symbol, calls }) => ({
          entry,
          name: symbol.name,
          signatures: calls.map((call) => this.#signature(symbol.name, call)),
        })),
    };
  }

  /** @returns {TypeSymbol[]} the values that a file exports, as they are where they are declared */
  #exportsOf(/** @type {string} */ file) {
    const source = this.#project.program.getSourceFile(file);
    const module = source && this.#checker.getSymbolAtLocation(source);
    if (module === undefined) throw new Error(`The compiler does not know ${file}.`);
    return this.#checker
      .getExportsOfModule(module)
      .map((symbol) =>
        symbol.flags & SymbolFlags.Alias ? this.#checker.getAliasedSymbol(symbol) : symbol,
      )
      .filter((symbol) => symbol.flags & SymbolFlags.Value);
  }

  /** A component's own props in all its modes, without the attributes of its element. */
  #propsOf(/** @type {Signature | undefined} */ call) {
    const [props] = call?.getParameters() ?? [];
    const type = props && this.#checker.getTypeOfSymbol(props);
    if (type === undefined) return { props: [], takesAttributes: false };
    const all = membersOf(type).map((mode) => this.#checker.getPropertiesOfType(mode));
    const modes = all.map((mode) => mode.filter((prop) => isOurs(prop) && !this.#isNever(prop)));
    return { props: this.#merged(modes), takesAttributes: !all.flat().every(isOurs) };
  }

  /** @returns {Field[]} */
  #merged(/** @type {readonly (readonly TypeSymbol[])[]} */ modes) {
    const required = modes.map((mode) => mode.filter(isRequired).map(({ name }) => name));
    const always = required.reduce((names, others) =>
      names.filter((name) => others.includes(name)),
    );
    const either = [...new Set(required.flat())].filter((name) => !always.includes(name));
    return [...new Map(modes.flat().map((prop) => [prop.name, prop])).values()]
      .map((prop) => {
        const one = always.includes(prop.name) ? [prop.name] : [];
        return { ...this.#field(prop), required: either.includes(prop.name) ? either : one };
      })
      .sort((one, other) => rank(one) - rank(other) || (one.name < other.name ? -1 : 1));
  }

  /** Whether a mode only declares the prop to keep it out. */
  #isNever(/** @type {TypeSymbol} */ prop) {
    return this.#inferred(prop) === "undefined";
  }

  /** @returns {SignatureReference} */
  #signature(/** @type {string} */ hook, /** @type {Signature} */ call) {
    const declaration = call.declaration?.resolve(this.#project);
    if (declaration === undefined || !isFunctionDeclaration(declaration))
      throw new Error(`${hook} is no function declaration, so its comment cannot be read.`);
    const generics = (declaration.typeParameters ?? []).map((parameter) => parameter.getText());
    const result = declaration.type === undefined ? "" : oneLine(declaration.type.getText());
    const parameters = call.getParameters().map((symbol) => this.#parameter(symbol));
    const list = parameters.map(
      ({ name, type, required }) => `${name}${required.length > 0 ? "" : "?"}: ${type}`,
    );
    const returned = this.#checker.getReturnTypeOfSignature(call);
    return {
      ...commentOf(declaration),
      code: `${hook}${generics.length > 0 ? `<${generics.join(", ")}>` : ""}(${list.join(", ")}): ${result}`,
      parameters,
      returns: returned !== undefined && isDeclaredByUs(returned) ? this.#fieldsOf(returned) : [],
    };
  }

  /** @returns {Field} */
  #parameter(/** @type {TypeSymbol} */ symbol) {
    const declared = symbol.valueDeclaration?.resolve(this.#project);
    if (declared === undefined || !isParameterDeclaration(declared))
      throw new Error(`${symbol.name} is no parameter.`);
    const { name, questionToken, initializer } = declared;
    // What is taken apart at once has no name of its own.
    const known = symbol.name === name.getText() ? symbol.name : "options";
    const isOptional = questionToken !== undefined || initializer !== undefined;
    return { ...this.#field(symbol), name: known, required: isOptional ? [] : [known] };
  }

  /** @returns {Field} */
  #field(/** @type {TypeSymbol} */ symbol) {
    const type = this.#checker.getTypeOfSymbol(symbol);
    const { text, byDefault } = this.#comment(symbol);
    return {
      name: symbol.name,
      type: this.#typeText(symbol),
      byDefault,
      text: text || this.#meaningOf(type),
      required: isRequired(symbol) ? [symbol.name] : [],
      parts: type === undefined ? [] : this.#partsOf(type),
    };
  }

  /** @returns {Field[]} */
  #fieldsOf(/** @type {Type} */ type) {
    return this.#checker.getPropertiesOfType(type).map((symbol) => this.#field(symbol));
  }

  /** The fields of an options object, also where it is one of several things that may be given. */
  #partsOf(/** @type {Type} */ type) {
    const options = membersOf(type).filter(
      (member) => isDeclaredByUs(member) && member.getSymbol()?.name.endsWith("Options"),
    );
    return options.flatMap((member) => this.#fieldsOf(member));
  }

  /** What a type says of itself, for a field that has nothing to add. */
  #meaningOf(/** @type {Type | undefined} */ type) {
    const symbol = type?.getAliasSymbol() ?? type?.getSymbol();
    return symbol !== undefined && isOurs(symbol) ? this.#comment(symbol).text : "";
  }

  /** The type as it is written in the source, or as the compiler has it where that depends on a type parameter. */
  #typeText(/** @type {TypeSymbol} */ symbol) {
    const declared = symbol.valueDeclaration?.resolve(this.#project);
    const isWritten =
      declared !== undefined &&
      (isPropertySignatureDeclaration(declared) || isParameterDeclaration(declared)) &&
      !(symbol.flags & SymbolFlags.Transient);
    const written = isWritten ? declared.type?.getText() : undefined;
    const text = oneLine(written ?? this.#inferred(symbol));
    return symbol.flags & SymbolFlags.Optional ? withoutUndefined(text) : text;
  }

  #inferred(/** @type {TypeSymbol} */ symbol) {
    const type = this.#checker.getTypeOfSymbol(symbol);
    if (type === undefined) throw new Error(`The compiler has no type for ${symbol.name}.`);
    // Printed with their defaults, the type arguments of React's element say nothing.
    return this.#checker
      .typeToString(type, undefined, NodeBuilderFlags.NoTruncation)
      .replaceAll(/\bReactElement<[^<>]*<any>>/g, "ReactElement");
  }

  #comment(/** @type {TypeSymbol} */ symbol) {
    const tags = new Map(
      this.#checker.getJsDocTagsOfSymbol(symbol).map((tag) => [tag.name, tag.text ?? ""]),
    );
    const text = this.#checker.getDocumentationCommentOfSymbol(symbol);
    const [, stated = null] = /\bdefault:? (\d+|true|false)\b/i.exec(text) ?? [];
    return {
      text: text.replace(/ Default \w+\.$/, ""),
      example: tags.get("example") ?? "",
      byDefault: tags.get("default") ?? stated,
    };
  }
}

/** The entries that an app ships: the provider for tests has the props of the real one, with other defaults. */
function entries() {
  return packageEntries()
    .filter(({ specifier }) => specifier !== "react-reachability/testing")
    .map(({ specifier, declarations }) => ({
      entry: specifier,
      file: path.join(root, "src", declarations.replace(/\.d\.ts$/, ".ts")),
    }));
}

/** The comment of one overload; a symbol has those of all together. */
function commentOf(/** @type {import("typescript/unstable/ast").Node} */ declaration) {
  const comment = declaration.jsDoc?.find(isJSDoc);
  const example = comment?.tags?.find((tag) => tag.tagName.text === "example");
  return {
    text: getTextOfJSDocComment(comment?.comment) ?? "",
    example: getTextOfJSDocComment(example?.comment) ?? "",
  };
}

function isOurs(/** @type {TypeSymbol} */ { declarations }) {
  return declarations.some(({ path: file }) => !file.includes("/node_modules/"));
}

function isDeclaredByUs(/** @type {Type} */ type) {
  const symbol = type.getSymbol();
  return symbol !== undefined && isOurs(symbol);
}

function isRequired(/** @type {TypeSymbol} */ { flags }) {
  return !(flags & SymbolFlags.Optional);
}

/** @returns {readonly Type[]} */
function membersOf(/** @type {Type} */ type) {
  return type.isUnionType() ? (type.getTypes() ?? []) : [type];
}

/** Required ones first, then by name. */
function rank(/** @type {Field} */ { required }) {
  return required.length > 0 ? 0 : 1;
}

/** What an optional prop may be anyway; a function that stood in brackets beside it needs none any more. */
function withoutUndefined(/** @type {string} */ type) {
  return type.replace(/ \| undefined$/, "").replace(/^\((\(.*\) => [^|&]*)\)$/, "$1");
}

function oneLine(/** @type {string} */ text) {
  return text.replaceAll(/\s+/g, " ");
}
