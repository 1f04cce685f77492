import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readPublicTypes, type Field } from "../../scripts/publicTypes.mjs";
import { referenceFiles } from "../../scripts/reference.mjs";

const types = readPublicTypes();
const { components, hooks } = types;

it("shows in README, reference and Storybook what the types and their comments say", async () => {
  const files = await referenceFiles(types);
  const checkedIn = [...files.keys()].map((file) => [file, readFileSync(file, "utf8")]);
  expect(
    Object.fromEntries(checkedIn),
    "The tables differ from the types in src/ and their comments. Run `npm run docs` and commit what it wrote.",
  ).toEqual(Object.fromEntries(files));
});

it("finds what apps render and call", () => {
  expect(components.map(({ name }) => name)).toEqual(
    expect.arrayContaining(["ReachabilityProvider", "PresenceDot", "ReachabilityDevtools"]),
  );
  expect(hooks.map(({ name }) => name)).toEqual(
    expect.arrayContaining(["useUserReachability", "useConversationsClient"]),
  );
});

describe.each(components)("$name", ({ text, props }) => {
  it("says what it is and what each prop means", () => {
    expect(text).toMatch(sentence);
    expect(withoutSentence(props)).toEqual([]);
  });
});

describe.each(hooks)("$name", ({ signatures }) => {
  it.each(signatures)("says what $code gives and takes", ({ text, parameters }) => {
    expect(text).toMatch(sentence);
    expect(withoutSentence(parameters)).toEqual([]);
  });
});

const sentence = /^["`\p{Lu}].*\.$/su;

function withoutSentence(fields: readonly Field[]): string[] {
  return fields.flatMap(({ name, text, parts }) => [
    ...(sentence.test(text) ? [] : [name]),
    ...withoutSentence(parts).map((part) => `${name}.${part}`),
  ]);
}
