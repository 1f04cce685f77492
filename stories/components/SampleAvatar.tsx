import type { ReactNode } from "react";
import photo from "./sampleAvatar.svg";

/** A stand-in for an app's avatar: a "photo" of many colours, round or square. Relative by default, as a dot of a named size is. */
export function SampleAvatar({
  name,
  size = "2.5rem",
  shape = "circle",
}: {
  readonly name: string;
  /** A CSS length, or pixels. */
  readonly size?: string | number;
  readonly shape?: "circle" | "square";
}): ReactNode {
  return (
    <img
      src={photo}
      alt={name}
      style={{
        inlineSize: size,
        blockSize: size,
        borderRadius: shape === "circle" ? "50%" : "20%",
        flex: "none",
      }}
    />
  );
}
