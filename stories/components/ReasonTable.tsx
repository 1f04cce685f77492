import type { ReactNode } from "react";
import { defaultLabels, NotifiableBadge, PresenceDot } from "react-reachability";
import { FactTable } from "./FactTable.js";

type Reason = keyof typeof defaultLabels.unknownReason;

const explained: Readonly<Record<Reason, readonly [meaning: string, remedy: string]>> = {
  "no-identity": [
    "The hook or component was given null, undefined or an empty string.",
    "Nothing to mend: pass the identity once you have it.",
  ],
  "no-client": [
    "The provider has no client yet: signed out, or the token is still being fetched.",
    "Hand the client to the provider when it exists. Keep the provider mounted meanwhile.",
  ],
  connecting: [
    "The client is not initialised, or the first read of this user is under way.",
    "Wait; as a rule it takes less than a second.",
  ],
  disabled: [
    "Reachability was switched off for the Service when this client started.",
    "Switch ReachabilityEnabled on from your back end, then create a new client: a running one never learns of it.",
  ],
  "not-reported": [
    "The user was read, and the Service's flag is null.",
    "Usually somebody who has not been online since the feature was switched on. It becomes known when they are.",
  ],
  "connection-lost": [
    "Our own connection has been down longer than staleAfterMs (5 s), or the client has ended.",
    "It recovers by itself after reconnecting. lastKnown says what was true, and until when.",
  ],
  waiting: [
    "No subscription slot is free, and there is no sample young enough.",
    "The SDK keeps 100 users at most. Render fewer at once, or let sampling refresh the rest.",
  ],
  "not-found": [
    "The Service does not know this identity, or not yet.",
    "Check the spelling and the case. A user comes to exist at the first sign-in, or through REST.",
  ],
  error: ["The read failed; the value's error says how.", "It is tried again with growing pauses."],
  "never-registered": [
    "Badge only: the user was read, and never had a push registration.",
    "Nothing to mend: it becomes known when they register for push.",
  ],
};

/** Every reason for unknown: what it means and what to do. */
export function ReasonTable(): ReactNode {
  return (
    <FactTable
      columns={["Reason", "Default words", "Meaning", "What to do"]}
      rows={Object.entries(defaultLabels.unknownReason).map(([reason, words]) => ({
        key: reason,
        cells: [
          <>
            {reason === "never-registered" ? (
              <NotifiableBadge notifiability="unknown" label={null} size={16} />
            ) : (
              <PresenceDot presence="unknown" label={null} size={12} />
            )}{" "}
            <code>{reason}</code>
          </>,
          words,
          ...explained[reason as Reason],
        ],
      }))}
    />
  );
}
