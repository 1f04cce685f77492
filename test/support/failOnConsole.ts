import { afterEach, beforeEach, vi } from "vitest";

/** An unexpected console.error or console.warn fails the test; a test that expects one takes it with `expectConsole`. */
type Level = "error" | "warn";
let said: { level: Level; text: string }[] = [];

beforeEach(() => {
  said = [];
  for (const level of ["error", "warn"] as const) {
    vi.spyOn(console, level).mockImplementation((...parts: unknown[]) => {
      said.push({ level, text: parts.map(String).join(" ") });
    });
  }
});

afterEach(() => {
  vi.restoreAllMocks();
  const unexpected = said;
  said = [];
  if (unexpected.length > 0) {
    throw new Error(
      `Unexpected console output:\n${unexpected.map(({ level, text }) => `console.${level}: ${text}`).join("\n")}`,
    );
  }
});

/** Takes back the lines that match, so that they do not fail the test; throws when there are none. */
export function expectConsole(level: Level, pattern: RegExp): string[] {
  const matching = said.filter((line) => line.level === level && pattern.test(line.text));
  if (matching.length === 0) {
    throw new Error(
      `Expected a console.${level} that matches ${pattern}, but got: ${JSON.stringify(said)}`,
    );
  }
  said = said.filter((line) => !matching.includes(line));
  return matching.map((line) => line.text);
}
