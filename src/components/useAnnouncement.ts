"use client";
import { useEffect, useRef, useState } from "react";
import type { ReachabilityLabelOverrides } from "../domain/labels.js";
import { useReachabilityContext } from "../react/ReachabilityContext.js";
import { useReachabilityChange } from "../react/useReachabilityChange.js";
import { createAnnouncementQueue, type AnnouncementQueue } from "./announcementQueue.js";
import { announcementText } from "./announcementText.js";

export interface AnnouncementOptions {
  readonly identities: readonly string[];
  readonly nameOf: (identity: string) => string;
  readonly announce: readonly ("online" | "offline")[];
  readonly settleMs: number;
  readonly minIntervalMs: number;
  readonly labels: Pick<ReachabilityLabelOverrides, "announcement"> | undefined;
}

/** The text to announce now; empty between announcements, so that the same text is heard again. */
export function useAnnouncement(options: AnnouncementOptions): string {
  const { identities, settleMs, minIntervalMs } = options;
  const [text, setText] = useState("");
  const { store, labels: provided } = useReachabilityContext("<ReachabilityAnnouncer>");
  const latest = useRef({ ...options, provided });
  const queue = useRef<AnnouncementQueue | null>(null);

  useEffect(() => {
    latest.current = { ...options, provided };
  });

  useEffect(() => {
    const current = createAnnouncementQueue({
      setTimer: store.clock.setTimer,
      settleMs,
      minIntervalMs,
      onDue(changes) {
        const { nameOf, announce, labels, ...now } = latest.current;
        // Told only if it is still so: by now the user may have left the list, or our own connection may be down.
        const still = changes.filter(
          ({ identity, to }) =>
            announce.includes(to) &&
            now.identities.includes(identity) &&
            store.get(identity).presence === to,
        );
        setText(announcementText(still, nameOf, labels?.announcement, now.provided?.announcement));
      },
    });
    queue.current = current;
    return () => {
      current.destroy();
      queue.current = null;
      setText("");
    };
  }, [store, settleMs, minIntervalMs]);

  useReachabilityChange(identities, ({ identity, presence }, { presence: from }) => {
    if (identity !== null && presence !== "unknown")
      queue.current?.add({ identity, from, to: presence });
  });

  return text;
}
