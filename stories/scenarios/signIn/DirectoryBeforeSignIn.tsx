import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { useState, type ReactNode } from "react";
import {
  NotifiableBadge,
  PresenceOverlay,
  ReachabilityProvider,
  useUserReachability,
} from "react-reachability";
import { useReachabilitySeed, type ReachabilityRest } from "react-reachability/rest";
import { createFakeClient, type FakeClient } from "react-reachability/testing";
import "../app/app.css";
import { Avatar } from "../app/Avatar.js";
import { colleagues, usersOf, type Colleague } from "../app/colleagues.js";
import { createBackEnd } from "./createBackEnd.js";

/** A directory that is filled over REST before anybody signed in; the client takes over once there is one. */
export function DirectoryBeforeSignIn(): ReactNode {
  const [people] = useState(() => colleagues(10));
  const [backEnd] = useState(() =>
    createBackEnd(new Map(people.map((person) => [person.identity, person])), 250),
  );
  const [queryClient] = useState(() => new QueryClient());
  const [client, setClient] = useState<FakeClient | null>(null);
  return (
    <QueryClientProvider client={queryClient}>
      <ReachabilityProvider client={client}>
        <div className="app">
          <header className="app-part app-line">
            <h2 style={{ flex: 1 }}>Who is around?</h2>
            <button
              type="button"
              className="app-primary"
              onClick={() =>
                setClient(
                  client === null
                    ? createFakeClient({ users: usersOf(people), getUserDelayMs: 400 })
                    : null,
                )
              }
            >
              {client === null ? "Sign in" : "Sign out"}
            </button>
          </header>
          <Directory people={people} rest={backEnd.rest} />
        </div>
      </ReachabilityProvider>
    </QueryClientProvider>
  );
}

function Directory({
  people,
  rest,
}: {
  readonly people: readonly Colleague[];
  readonly rest: ReachabilityRest;
}): ReactNode {
  useReachabilitySeed(
    rest,
    people.map(({ identity }) => identity),
    { refetchInterval: 60_000 },
  );
  return (
    <ul className="app-part" style={{ gap: 0 }} aria-label="People">
      {people.map((person) => (
        <Row key={person.identity} person={person} />
      ))}
    </ul>
  );
}

function Row({ person: { identity, name, role } }: { readonly person: Colleague }): ReactNode {
  const source = useUserReachability(identity, (user) => user.unknownReason ?? user.freshness);
  return (
    <li className="app-row">
      <PresenceOverlay identity={identity}>
        <Avatar name={name} />
      </PresenceOverlay>
      <span className="app-grow">
        <strong>{name}</strong>
        <small>{role}</small>
      </span>
      <span className="app-chip">{source}</span>
      <NotifiableBadge identity={identity} />
    </li>
  );
}
