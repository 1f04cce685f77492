import type { ReactNode } from "react";
import photo from "./sampleAvatar.svg";

/** A stand-in for an app's avatar: a "photo" of many colours, round or square. */
export function SampleAvatar({
  name,
  size = 40,
  shape = "circle",
}: {
  readonly name: string;
  readonly size?: number;
  readonly shape?: "circle" | "square";
}): ReactNode {
  return (
    <img
      src={photo}
      alt={name}
      width={size}
      height={size}
      style={{ borderRadius: shape === "circle" ? "50%" : "20%", flex: "none" }}
    />
  );
}
