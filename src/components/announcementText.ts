import { defaultAnnouncementLabels, type ReachabilityLabelOverrides } from "../domain/labels.js";
import type { PresenceChange } from "./announcementQueue.js";

type AnnouncementLabels = ReachabilityLabelOverrides["announcement"];

/** One text for many changes: who is online, then who is offline. */
export function announcementText(
  changes: readonly PresenceChange[],
  nameOf: (identity: string) => string,
  ...labels: readonly AnnouncementLabels[]
): string {
  const sentences = (["online", "offline"] as const).map((presence) => {
    const names = changes
      .filter(({ to }) => to === presence)
      .map(({ identity }) => nameOf(identity));
    const say =
      labels.find((given) => given?.[presence])?.[presence] ?? defaultAnnouncementLabels[presence];
    return names.length === 0 ? "" : say(names);
  });
  return sentences.filter((sentence) => sentence !== "").join(". ");
}
