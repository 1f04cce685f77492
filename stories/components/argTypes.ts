import type { InputType } from "storybook/internal/types";

const presences = ["online", "offline", "unknown"] as const;
const notifiabilities = ["notifiable", "unnotifiable", "unknown"] as const;
const reasons = [
  "no-identity",
  "no-client",
  "connecting",
  "disabled",
  "not-reported",
  "connection-lost",
  "waiting",
  "not-found",
  "error",
] as const;
const badgeReasons = [...reasons, "never-registered"] as const;

const choice = (options: readonly (string | null)[]): InputType => ({
  options,
  control: { type: "select" },
});
const several = (options: readonly string[]): InputType => ({
  options,
  control: { type: "inline-check" },
});

// Controls only: what a prop means comes from its type. Storybook offers no fitting ones for functions and unions.
const shape = {
  className: { control: "text" },
  style: { control: "object" },
  render: { control: false },
} satisfies Record<string, InputType>;

const mode = {
  identity: { control: false },
  presence: choice(presences),
  notifiability: choice(notifiabilities),
  freshness: choice([null, "live", "held", "sampled", "seeded"]),
} satisfies Record<string, InputType>;

const indicator = {
  ...shape,
  ...mode,
  size: { options: ["sm", "md", "lg", 8, 12, 16, 24, 32], control: { type: "select" } },
  label: { control: "text" },
} satisfies Record<string, InputType>;

export const presenceArgTypes = {
  ...indicator,
  unknownReason: choice([null, ...reasons]),
  hideWhen: several([...presences, ...reasons]),
} satisfies Record<string, InputType>;

export const notifiabilityArgTypes = {
  ...indicator,
  unknownReason: choice([null, ...badgeReasons]),
  hideWhen: several([...notifiabilities, ...badgeReasons]),
} satisfies Record<string, InputType>;

export const hintArgTypes = {
  ...shape,
  ...mode,
  unknownReason: choice([null, ...reasons]),
  name: { control: "text" },
  labels: { control: false },
} satisfies Record<string, InputType>;

/** Parameters of a story that draws something of its own, in which no control would change anything. */
export const noControls = { controls: { disable: true } };
