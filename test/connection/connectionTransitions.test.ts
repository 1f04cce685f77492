import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { connectionTransitions } from "../../src/connection/connectionTransitions.js";

type Transition = `${string} --> ${string}: ${string}`;

const docs = readFileSync(new URL("../../docs/connection.md", import.meta.url), "utf8");
const drawings = [...docs.matchAll(/```mermaid\n(.*?)```/gs)].map(([, drawing = ""]) =>
  drawing
    .replaceAll("_", "-")
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line.includes("-->") && !line.startsWith("[*]")),
);

function listed(region: Readonly<Record<string, Readonly<Record<string, string>>>>): Transition[] {
  return Object.entries(region).flatMap(([from, events]) =>
    Object.entries(events).map(([event, to]): Transition => `${from} --> ${to}: ${event}`),
  );
}

it.each(["connection", "token"] as const)(
  "the drawing in the docs shows the table of the %s region",
  (region) => {
    const drawing = drawings[region === "connection" ? 0 : 1] ?? [];
    expect(new Set(drawing)).toEqual(new Set(listed(connectionTransitions[region])));
    expect(drawing).toHaveLength(new Set(drawing).size);
  },
);

it("every state can be reached and none is a trap", () => {
  for (const region of Object.values(connectionTransitions)) {
    const targets = new Set(Object.values(region).flatMap((events) => Object.values(events)));
    expect(targets).toEqual(new Set(Object.keys(region)));
    for (const events of Object.values(region)) expect(Object.keys(events)).not.toHaveLength(0);
  }
});
