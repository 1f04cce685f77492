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

const choice = (description: string, options: readonly (string | null)[]): InputType => ({
  description,
  options,
  control: { type: "select" },
});
const several = (description: string, options: readonly string[]): InputType => ({
  description,
  options,
  control: { type: "inline-check" },
});

// The generated table leaves out what a union of modes hides, and offers no fitting control for functions.
const shape = {
  className: { control: "text" },
  style: { control: "object" },
  render: { control: false },
} satisfies Record<string, InputType>;

const mode = {
  identity: {
    description: 'Live mode: the user to show; null, undefined and "" show unknown.',
    control: false,
    table: { type: { summary: "string | null | undefined" } },
  },
  freshness: choice(
    "Pure mode: how far the value can be vouched for; for styles, it draws nothing itself.",
    [null, "live", "held", "sampled", "seeded"],
  ),
} satisfies Record<string, InputType>;

const indicator = {
  ...shape,
  ...mode,
  size: {
    options: ["sm", "md", "lg", 8, 12, 16, 24, 32],
    control: { type: "select" },
    table: { defaultValue: { summary: '"md"' } },
  },
  label: { control: "text", table: { defaultValue: { summary: "the provider's word" } } },
} satisfies Record<string, InputType>;

const shown = {
  presence: "Pure mode: the presence to show. There is no default that means online.",
  notifiability: "Pure mode: the notifiability to show. There is no default that means notifiable.",
};

export const presenceArgTypes = {
  ...indicator,
  presence: choice(shown.presence, presences),
  notifiability: choice("Pure mode: whether the user can be notified.", notifiabilities),
  unknownReason: choice("Pure mode: why presence is unknown.", [null, ...reasons]),
  hideWhen: several(
    "States or unknown reasons for which nothing is drawn; the space is kept, so that nothing moves.",
    [...presences, ...reasons],
  ),
} satisfies Record<string, InputType>;

export const notifiabilityArgTypes = {
  ...indicator,
  presence: choice("Pure mode: whether the user is online.", presences),
  notifiability: choice(shown.notifiability, notifiabilities),
  unknownReason: choice("Pure mode: why notifiability is unknown.", [null, ...badgeReasons]),
  hideWhen: several(
    "States or unknown reasons for which nothing is drawn; the space is kept, so that nothing moves.",
    [...notifiabilities, ...badgeReasons],
  ),
} satisfies Record<string, InputType>;

export const hintArgTypes = {
  ...shape,
  ...mode,
  presence: choice(shown.presence, presences),
  notifiability: choice("Pure mode: whether the user can be notified.", notifiabilities),
  unknownReason: choice("Pure mode: why presence is unknown.", [null, ...reasons]),
  name: { control: "text" },
  labels: { control: false },
} satisfies Record<string, InputType>;
