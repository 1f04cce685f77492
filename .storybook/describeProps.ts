import * as kit from "react-reachability";
import * as devtools from "react-reachability/devtools";
import type { ArgTypesEnhancer } from "storybook/internal/types";
import propTables from "./propTables.json" with { type: "json" };

const names = new Map<unknown, string>(
  Object.entries({ ...kit, ...devtools }).map(([name, exported]) => [exported, name]),
);
const tables = new Map(Object.entries(propTables).map(([name, props]) => [name, toMap(props)]));

interface PropDescription {
  readonly type: string;
  readonly description: string;
  readonly required: boolean;
  readonly byDefault: string | null;
}

/**
 * Says of each prop of a component what its type and comment say. What Storybook itself reads leaves out the props of the
 * live mode, has "union" for most types, and shows the default inside the sentence.
 */
export const describeProps: ArgTypesEnhancer = ({ component, argTypes }) => {
  const props = tables.get(names.get(component) ?? "");
  if (props === undefined) return argTypes;
  const described = [...props].map(([name, prop]) => {
    const { type, description, required, byDefault } = prop;
    const own = argTypes[name];
    return [
      name,
      {
        ...own,
        name,
        description,
        type: { ...(own?.type ?? { name: "other", value: type }), required },
        table: {
          ...own?.table,
          type: { summary: type },
          ...(byDefault === null ? {} : { defaultValue: { summary: byDefault } }),
        },
      },
    ] as const;
  });
  const documented = Object.fromEntries(described);
  // The order of the types, and after them the arguments that a story adds.
  return { ...documented, ...argTypes, ...documented };
};

function toMap(props: Readonly<Record<string, PropDescription>>): Map<string, PropDescription> {
  return new Map(Object.entries(props));
}
