/** @typedef {import("./publicTypes.mjs").PublicTypes} PublicTypes */

/**
 * What Storybook's tables say of each prop, by component.
 * @returns {Record<string, Record<string, PropDescription>>}
 * @typedef {{ readonly type: string, readonly description: string, readonly required: boolean, readonly byDefault: string | null }} PropDescription
 */
export function propTables(/** @type {PublicTypes} */ { components }) {
  return Object.fromEntries(
    components.map(({ name, props }) => [
      name,
      Object.fromEntries(
        props.map(({ name: prop, type, text, required, byDefault }) => [
          prop,
          {
            type,
            description: text.replaceAll(/\s+/g, " "),
            required: required.length === 1,
            byDefault,
          },
        ]),
      ),
    ]),
  );
}
