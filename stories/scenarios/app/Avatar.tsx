import type { ReactNode } from "react";

/** Initials on a colour of their own, as chat apps show people without a photo; the name stands beside it. */
export function Avatar({
  name,
  size = 36,
}: {
  readonly name: string;
  readonly size?: number;
}): ReactNode {
  const initials = name
    .split(" ")
    .slice(0, 2)
    .map((word) => word.charAt(0))
    .join("");
  return (
    <span
      aria-hidden="true"
      className="app-avatar"
      style={{
        // Relative, as its dot is: both grow with the text.
        inlineSize: `${size / 16}rem`,
        blockSize: `${size / 16}rem`,
        fontSize: `${(size * 0.36) / 16}rem`,
        backgroundColor: `oklch(0.5 0.1 ${hueOf(name)})`,
      }}
    >
      {initials}
    </span>
  );
}

function hueOf(name: string): number {
  let sum = 0;
  for (const letter of name) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 360;
  return sum;
}
