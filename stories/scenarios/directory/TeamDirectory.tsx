import { useEffect, useState, type ReactNode } from "react";
import {
  NotifiableBadge,
  PresenceOverlay,
  ReachabilityProvider,
  countReachability,
  useUsersReachability,
} from "react-reachability";
import { createFakeClient } from "react-reachability/testing";
import "../app/app.css";
import { Avatar } from "../app/Avatar.js";
import { colleagues, usersOf, type Colleague } from "../app/colleagues.js";
import { BudgetMeter } from "./BudgetMeter.js";
import { flipPeople } from "./flipPeople.js";

export interface TeamDirectoryProps {
  /** People in the directory; more than 90 are more than can be watched at once. */
  readonly people: number;
  /** Changes of presence per second, in the whole company. */
  readonly flipsPerSecond: number;
}

/** A company directory over the SDK's cap, on a fake client that keeps 100 subscriptions as the SDK does. */
export function TeamDirectory({ people: count, flipsPerSecond }: TeamDirectoryProps): ReactNode {
  const [people] = useState(() => colleagues(count));
  const [client] = useState(() =>
    createFakeClient({ capacity: 100, getUserDelayMs: 60, users: usersOf(people) }),
  );
  useEffect(() => flipPeople(client, people, flipsPerSecond), [client, people, flipsPerSecond]);
  return (
    <ReachabilityProvider client={client}>
      <div className="app app-wide">
        <header className="app-part">
          <div className="app-line">
            <h2 style={{ flex: 1 }}>Directory</h2>
            <BudgetMeter />
          </div>
          <Counts people={people} />
        </header>
        {/* It scrolls, so the keyboard has to get there. */}
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- keyboards scroll what can be focused */}
        <ul className="app-part app-scroll" style={{ gap: 0 }} aria-label="Everybody" tabIndex={0}>
          {people.map((person) => (
            <Row key={person.identity} person={person} />
          ))}
        </ul>
      </div>
    </ReachabilityProvider>
  );
}

function Counts({ people }: { readonly people: readonly Colleague[] }): ReactNode {
  const { online, offline, unknown } = useUsersReachability(
    people.map(({ identity }) => identity),
    countReachability,
  );
  return (
    <p className="app-muted">
      <bdi>{`${online} online · ${offline} offline · ${unknown} not known yet`}</bdi>
    </p>
  );
}

function Row({ person: { identity, name, role } }: { readonly person: Colleague }): ReactNode {
  return (
    <li className="app-row">
      <PresenceOverlay identity={identity}>
        <Avatar name={name} />
      </PresenceOverlay>
      <span className="app-grow">
        <strong>{name}</strong>
        <small>{role}</small>
      </span>
      <NotifiableBadge identity={identity} />
    </li>
  );
}
