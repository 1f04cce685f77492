import { useState, type ReactNode } from "react";
import { PresenceOverlay, ReachabilityProvider, useReachabilityGroups } from "react-reachability";
import { createFakeClient } from "react-reachability/testing";
import "../app/app.css";
import { Avatar } from "../app/Avatar.js";
import { colleagues, usersOf, type Colleague } from "../app/colleagues.js";

export interface ParticipantsListProps {
  /** People in the conversation. */
  readonly people: number;
  /** Ms for which a change must last before it moves a row. */
  readonly dwellMs: number;
}

/** The participants of a conversation by presence, in a list that never moves under the pointer or the focus. */
export function ParticipantsList({ people: count, dwellMs }: ParticipantsListProps): ReactNode {
  const [people] = useState(() => colleagues(count));
  const [client] = useState(() => createFakeClient({ users: usersOf(people) }));
  const [round, setRound] = useState(0);

  function changeThree(): void {
    for (const index of [0, 1, 2]) {
      const person = people[(round * 3 + index) % people.length];
      const isFlipped = Math.floor((round * 3 + index) / people.length) % 2 === 0;
      if (person !== undefined)
        client.setUser(person.identity, { isOnline: (person.isOnline === true) !== isFlipped });
    }
    setRound(round + 1);
  }

  return (
    <ReachabilityProvider client={client} offlineDelayMs={0}>
      <div className="app" style={{ maxInlineSize: "24rem" }}>
        <Groups people={people} dwellMs={dwellMs} />
        <div className="app-part app-world app-line">
          <button type="button" onClick={changeThree}>
            Three people change
          </button>
        </div>
      </div>
    </ReachabilityProvider>
  );
}

const headings = { online: "Online", unknown: "Unknown", offline: "Offline" } as const;
const order = ["online", "unknown", "offline"] as const;

function Groups({
  people,
  dwellMs,
}: {
  readonly people: readonly Colleague[];
  readonly dwellMs: number;
}): ReactNode {
  const [isHovered, setHovered] = useState(false);
  const [hasFocus, setFocus] = useState(false);
  const { pendingChanges, ...groups } = useReachabilityGroups(
    people.map(({ identity }) => identity),
    { freeze: isHovered || hasFocus, dwellMs },
  );
  const byIdentity = new Map(people.map((person) => [person.identity, person]));
  return (
    // The handlers act on nothing: they notice that somebody is about to.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- hovering only holds the rows still
    <section
      className="app-part"
      aria-labelledby="participants"
      onPointerEnter={() => setHovered(true)}
      onPointerLeave={() => setHovered(false)}
      onFocus={() => setFocus(true)}
      onBlur={() => setFocus(false)}
    >
      <div className="app-line">
        <h2 id="participants" style={{ flex: 1 }}>
          Participants
        </h2>
        <output className={pendingChanges > 0 ? "app-chip" : undefined}>
          {pendingChanges === 0
            ? ""
            : pendingChanges === 1
              ? "1 change waits"
              : `${pendingChanges} changes wait`}
        </output>
      </div>
      {order
        .filter((group) => groups[group].length > 0)
        .map((group) => (
          <div key={group}>
            <h3>{`${headings[group]} · ${groups[group].length}`}</h3>
            <ul>
              {groups[group].map((identity) => (
                <Row key={identity} identity={identity} name={byIdentity.get(identity)?.name} />
              ))}
            </ul>
          </div>
        ))}
    </section>
  );
}

function Row({
  identity,
  name = identity,
}: {
  readonly identity: string;
  readonly name: string | undefined;
}): ReactNode {
  return (
    <li className="app-row">
      <PresenceOverlay identity={identity}>
        <Avatar name={name} size={32} />
      </PresenceOverlay>
      <span className="app-grow">{name}</span>
      <button type="button" aria-label={`Write to ${name}`}>
        Write
      </button>
    </li>
  );
}
