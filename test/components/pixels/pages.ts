import type { Colour } from "./colour.js";

/** Something that components stand on. */
export interface Page {
  readonly background: Colour;
  readonly style: { readonly colorScheme: string; readonly backgroundColor: string };
  /** The contrast theme of the system, or null. */
  readonly forced: "light" | "dark" | null;
  /** Rules of the app, in no layer: they beat the kit's. */
  readonly rules?: string;
}

export const pages = {
  light: {
    background: [255, 255, 255],
    style: { colorScheme: "light", backgroundColor: "#fff" },
    forced: null,
  },
  dark: {
    background: [27, 29, 33],
    style: { colorScheme: "dark", backgroundColor: "rgb(27 29 33)" },
    forced: null,
  },
  // An app whose dark theme is a class, and whose author forgot `color-scheme`.
  "dark without color-scheme": {
    background: [30, 30, 30],
    style: { colorScheme: "light", backgroundColor: "rgb(30 30 30)" },
    forced: null,
  },
  // What Tailwind's preflight and Eric Meyer's reset have in common.
  "reset by the app's stylesheet": {
    background: [255, 255, 255],
    style: { colorScheme: "light", backgroundColor: "#fff" },
    forced: null,
    rules: `*, ::before, ::after { box-sizing: border-box; margin: 0; border: 0 solid; padding: 0 }
      span, svg { font: inherit; vertical-align: baseline }`,
  },
  "forced light": {
    background: [255, 255, 255],
    style: { colorScheme: "light", backgroundColor: "Canvas" },
    forced: "light",
  },
  "forced dark": {
    background: [0, 0, 0],
    style: { colorScheme: "dark", backgroundColor: "Canvas" },
    forced: "dark",
  },
} as const satisfies Record<string, Page>;

export const pageNames = Object.keys(pages) as (keyof typeof pages)[];
