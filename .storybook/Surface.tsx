import type { ReactNode } from "react";

/** The page that a story stands on: nothing but a colour scheme, a direction of writing and some air. */
export function Surface({
  theme,
  direction,
  children,
}: {
  readonly theme: string;
  readonly direction: "ltr" | "rtl";
  readonly children: ReactNode;
}): ReactNode {
  return (
    <div
      dir={direction}
      style={{
        colorScheme: theme,
        // Not Canvas, which is pure black in dark mode: few apps are.
        backgroundColor: "light-dark(#ffffff, #1b1d21)",
        color: "light-dark(#1b1d21, #e7e9ec)",
        fontFamily: "system-ui, sans-serif",
        lineHeight: 1.5,
        padding: "2rem",
      }}
    >
      {children}
    </div>
  );
}
