/** How a design system's own tokens become ours. `sample` stands in for the tokens where the system is not installed. */
export interface Recipe {
  readonly system: string;
  /** The elements that carry the system's tokens: a variable that refers to them means something there and below. */
  readonly selector: string;
  readonly variables: Readonly<Record<`--reachability-${string}`, string>>;
  readonly sample: Readonly<Record<`--${string}`, string>>;
}

export const recipes: readonly Recipe[] = [
  {
    system: "Twilio Paste",
    selector: ":root",
    variables: {
      "--reachability-online": "var(--color-text-icon-success)",
      "--reachability-offline": "var(--color-text-weak)",
      "--reachability-unknown": "var(--color-text-weak)",
      "--reachability-notifiable": "var(--color-text-link)",
    },
    sample: {
      "--color-text-icon-success": "rgb(14 124 58)",
      "--color-text-weak": "rgb(96 107 133)",
      "--color-text-link": "rgb(2 99 224)",
    },
  },
  {
    system: "Material UI",
    selector: ":root",
    variables: {
      "--reachability-online": "var(--mui-palette-success-main)",
      "--reachability-offline": "var(--mui-palette-text-secondary)",
      "--reachability-unknown": "var(--mui-palette-text-secondary)",
      "--reachability-notifiable": "var(--mui-palette-primary-main)",
    },
    sample: {
      "--mui-palette-success-main": "#2e7d32",
      "--mui-palette-text-secondary": "rgb(0 0 0 / 60%)",
      "--mui-palette-primary-main": "#1976d2",
    },
  },
  {
    system: "Material 3 tokens",
    selector: ":root",
    variables: {
      "--reachability-online": "var(--md-sys-color-primary)",
      "--reachability-offline": "var(--md-sys-color-outline)",
      "--reachability-unknown": "var(--md-sys-color-outline)",
      "--reachability-notifiable": "var(--md-sys-color-tertiary)",
    },
    sample: {
      "--md-sys-color-primary": "#6750a4",
      "--md-sys-color-outline": "#79747e",
      "--md-sys-color-tertiary": "#7d5260",
    },
  },
  {
    system: "Fluent",
    selector: ".fui-FluentProvider",
    variables: {
      "--reachability-online": "var(--colorPaletteLightGreenForeground3)",
      "--reachability-offline": "var(--colorNeutralForeground3)",
      "--reachability-unknown": "var(--colorNeutralForeground3)",
      "--reachability-notifiable": "var(--colorBrandForeground1)",
    },
    sample: {
      "--colorPaletteLightGreenForeground3": "#13a10e",
      "--colorNeutralForeground3": "#616161",
      "--colorBrandForeground1": "#0f6cbd",
    },
  },
  {
    system: "Tailwind and shadcn/ui",
    selector: ":root,\n.dark",
    variables: {
      "--reachability-online": "var(--color-emerald-600)",
      "--reachability-offline": "var(--muted-foreground)",
      "--reachability-unknown": "var(--muted-foreground)",
      "--reachability-notifiable": "var(--primary)",
    },
    sample: {
      "--color-emerald-600": "oklch(59.6% 0.145 163.225)",
      "--muted-foreground": "oklch(55.6% 0 0)",
      "--primary": "oklch(20.5% 0 0)",
    },
  },
];

/** The recipe as the stylesheet that an app adds. */
export function recipeCss({ selector, variables }: Recipe): string {
  const lines = Object.entries(variables).map(([name, value]) => `  ${name}: ${value};`);
  return `${selector} {\n${lines.join("\n")}\n}`;
}
