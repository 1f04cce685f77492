import "../reference.css";
import reference from "../../docs/reference.md?raw";

/** Parameters of a hook's page: what the reference says of it, and its example as the source of the stories. */
export function hookDocs(name: string) {
  const section = reference
    .split(/^###? /m)
    .find((part) => part.startsWith(`${name}\n`))
    ?.slice(name.length);
  if (section === undefined) throw new Error(`docs/reference.md has no section on ${name}`);
  const [, code] = /```tsx\n(.*?)```/s.exec(section) ?? [];
  return { docs: { description: { component: section }, source: { code, language: "tsx" } } };
}
