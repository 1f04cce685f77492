/**
 * @typedef {import("./publicTypes.mjs").Field} Field
 * @typedef {import("./publicTypes.mjs").PublicTypes} PublicTypes
 * @typedef {import("./publicTypes.mjs").ComponentReference} ComponentReference
 * @typedef {import("./publicTypes.mjs").HookReference} HookReference
 * @typedef {import("./publicTypes.mjs").SignatureReference} SignatureReference
 */

const reference = "docs/reference.md";
const mainEntry = "react-reachability";

/** The README's tables, by the name of their place: one line for each thing. @returns {Map<string, string>} */
export function readmeTables(/** @type {PublicTypes} */ { components, hooks }) {
  const provider = components.find(({ name }) => name === "ReachabilityProvider");
  return new Map([
    [
      "components",
      table(
        ["component", "shows"],
        components
          .filter(({ takesAttributes }) => takesAttributes)
          .map(({ name, text }) => [linkTo(name, `<${name}>`), firstSentence(text)]),
      ),
    ],
    ["provider", table(["option", "default", "meaning"], optionRows(provider?.props ?? []))],
    [
      "hooks",
      table(
        ["hook", "gives"],
        hooks
          .filter(({ entry }) => entry === mainEntry)
          .flatMap(({ name, signatures }) =>
            signatures.map(({ parameters, text }) => [
              linkTo(name, `${name}(${parameters.map(shortParameter).join(", ")})`),
              firstSentence(text),
            ]),
          ),
      ),
    ],
  ]);
}

/** All that the types and their comments say. */
export function referenceText(/** @type {PublicTypes} */ { components, hooks }) {
  return [
    "# Reference",
    "What components take, and what hooks take and give. The types named here are spelled out in [api/](../api/).",
    "<!-- Written by `npm run docs` from the types in src/ and their comments. -->",
    "## Components",
    ...components.flatMap(componentSection),
    "## Hooks",
    ...hooks.flatMap(hookSection),
  ].join("\n\n");
}

function componentSection(/** @type {ComponentReference} */ component) {
  const { entry, name, text, example, props, takesAttributes } = component;
  return [
    `### ${name}`,
    ...origin(entry),
    text,
    ...fence("tsx", example),
    table(["prop", "type", "default", "meaning"], fieldRows(props)),
    ...(takesAttributes ? ["Also `ref`, and any attribute of the element."] : []),
  ];
}

function hookSection(/** @type {HookReference} */ { entry, name, signatures }) {
  return [`### ${name}`, ...origin(entry), ...signatures.flatMap(signatureSection)];
}

function signatureSection(/** @type {SignatureReference} */ signature) {
  const { code: declared, text, example, parameters, returns } = signature;
  return [
    ...fence("ts", `function ${declared};`),
    text,
    ...fence("tsx", example),
    ...(parameters.length > 0
      ? [table(["parameter", "type", "default", "meaning"], fieldRows(parameters))]
      : []),
    ...(returns.length > 0 ? ["It gives:", returns.map(listed).join("\n")] : []),
  ];
}

function origin(/** @type {string} */ entry) {
  return entry === mainEntry ? [] : [`From ${code(entry)}.`];
}

function fence(/** @type {string} */ language, /** @type {string} */ text) {
  return text === "" ? [] : [`\`\`\`${language}\n${text}\n\`\`\``];
}

function listed(/** @type {Field} */ { name, type, text }) {
  return `- ${code(`${name}: ${type}`)}${text === "" ? "" : ` – ${oneLine(text)}`}`;
}

/** @returns {string[][]} */
function fieldRows(/** @type {readonly Field[]} */ fields, prefix = "") {
  return fields.flatMap((field) => [
    [
      code(prefix + field.name),
      code(field.type),
      required(field) || byDefault(field),
      oneLine(field.text),
    ],
    ...fieldRows(field.parts, `${prefix}${field.name}.`),
  ]);
}

/** The same in short, without types. @returns {string[][]} */
function optionRows(/** @type {readonly Field[]} */ fields, prefix = "") {
  return fields.flatMap((field) => [
    [code(prefix + field.name), required(field) || byDefault(field), oneLine(field.text)],
    ...optionRows(field.parts, `${prefix}${field.name}.`),
  ]);
}

function required(/** @type {Field} */ { name, required: one }) {
  const others = one.filter((other) => other !== name).map(code);
  if (one.length === 0) return "";
  return others.length > 0 ? `required, or ${others.join(" or ")}` : "required";
}

/** A value is code; words, such as "the provider's word", are not. */
function byDefault(/** @type {Field} */ { byDefault: value }) {
  return value === null || value.startsWith("the ") ? (value ?? "") : code(value);
}

function shortParameter(/** @type {Field} */ { name, parts, required: one }) {
  const short = parts.map((part) => `${part.name}${part.required.length > 0 ? "" : "?"}`);
  if (short.length > 0) return `{ ${short.join(", ")} }`;
  return `${name}${one.length > 0 ? "" : "?"}`;
}

function linkTo(/** @type {string} */ name, /** @type {string} */ text) {
  return `[${code(text)}](${reference}#${name.toLowerCase()})`;
}

function table(/** @type {string[]} */ heads, /** @type {string[][]} */ rows) {
  return [heads, heads.map(() => "---"), ...rows]
    .map((cells) => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`)
    .join("\n");
}

function code(/** @type {string} */ text) {
  return `\`${text}\``;
}

function oneLine(/** @type {string} */ text) {
  return text.replaceAll(/\s+/g, " ");
}

function firstSentence(/** @type {string} */ text) {
  return oneLine(text).split(/(?<=[.!?]["”]?) /, 1)[0] ?? "";
}
