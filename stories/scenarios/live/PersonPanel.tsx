import { useState, type ReactNode } from "react";
import {
  NotifiableBadge,
  PresenceOverlay,
  ReachabilityProvider,
  ReachHint,
  useReachabilityConnection,
  useReachabilityEnabled,
} from "react-reachability";
import { useConversationsClient } from "react-reachability/connection";
import "../app/app.css";
import { Avatar } from "../app/Avatar.js";
import type { LiveClient, LiveWorld } from "./liveWorld.js";

export interface PersonPanelProps {
  readonly world: LiveWorld;
  readonly identity: string;
  readonly people: ReadonlyMap<string, string>;
}

/** One person's browser: their own client, and what they see of the others. */
export function PersonPanel({ world, identity, people }: PersonPanelProps): ReactNode {
  const [isSignedIn, setSignedIn] = useState(true);
  const { client } = useConversationsClient<LiveClient>({
    identity: isSignedIn ? identity : null,
    getToken: (request) => world.getToken(request.identity),
    createClient: (token) => world.createClient(token),
  });
  const name = people.get(identity) ?? identity;
  return (
    <section className="person" aria-label={`${name}'s browser`}>
      <ReachabilityProvider client={client}>
        <header>
          <h2>{`${name}’s browser`}</h2>
          <OwnConnection />
        </header>
        <ul>
          {[...people].map(([other, otherName]) =>
            other === identity ? null : <Row key={other} identity={other} name={otherName} />,
          )}
        </ul>
        <footer>
          <button type="button" onClick={() => setSignedIn(!isSignedIn)}>
            {isSignedIn ? "Close the page" : "Open the page again"}
          </button>
          <PushButton world={world} identity={identity} client={client} />
          {world.dropConnection !== null && (
            <button
              type="button"
              disabled={client === null}
              onClick={() => void world.dropConnection?.(identity)}
            >
              Drop the connection
            </button>
          )}
        </footer>
      </ReachabilityProvider>
    </section>
  );
}

function Row({ identity, name }: { identity: string; name: string }): ReactNode {
  return (
    <li data-person={identity}>
      <PresenceOverlay identity={identity}>
        <Avatar name={name} size={40} />
      </PresenceOverlay>
      <div>
        <strong>{name}</strong>
        <ReachHint identity={identity} name={name} />
      </div>
      <NotifiableBadge identity={identity} size="lg" />
    </li>
  );
}

function OwnConnection(): ReactNode {
  const { status, isStale } = useReachabilityConnection();
  const isEnabled = useReachabilityEnabled();
  const feature = isEnabled === null ? "not known yet" : isEnabled ? "on" : "off";
  return (
    <p>{`${status === "no-client" ? "signed out" : status}${isStale ? ", stale" : ""} · reachability ${feature}`}</p>
  );
}

function PushButton({
  world,
  identity,
  client,
}: Omit<PersonPanelProps, "people"> & { client: LiveClient | null }): ReactNode {
  const [isRegistered, setRegistered] = useState(false);
  return (
    <button
      type="button"
      disabled={client === null}
      onClick={() => {
        if (client === null) return;
        setRegistered(!isRegistered);
        void world.setPushRegistration(identity, client, !isRegistered);
      }}
    >
      {isRegistered ? "Unregister from push" : "Register for push"}
    </button>
  );
}
