import type { ReactNode } from "react";

/** The page that a story stands on: nothing but a colour scheme, a direction of writing and some air. */
export function Surface({
  theme,
  direction,
  fillsPage,
  children,
}: {
  readonly theme: string;
  readonly direction: "ltr" | "rtl";
  readonly fillsPage: boolean;
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
        boxSizing: "border-box",
        minBlockSize: fillsPage ? "100vh" : 0,
      }}
    >
      {children}
    </div>
  );
}
