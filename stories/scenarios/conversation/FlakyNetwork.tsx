import { useEffect, useState, type ReactNode } from "react";
import {
  PresenceOverlay,
  ReachabilityProvider,
  ReachHint,
  useReachabilityConnection,
  useReachabilityStore,
  type UserReachability,
} from "react-reachability";
import { createFakeClient, type FakeClient } from "react-reachability/testing";
import "../app/app.css";
import { Avatar } from "../app/Avatar.js";

export interface FlakyNetworkProps {
  /** Ms for which values are held while our own connection is down. */
  readonly staleAfterMs: number;
}

/** A conversation on a train: our own connection comes and goes, and so does Bob, seen or unseen. */
export function FlakyNetwork({ staleAfterMs }: FlakyNetworkProps): ReactNode {
  const [client] = useState(() =>
    createFakeClient({
      users: { bob: { isOnline: true, isNotifiable: true } },
      replayDelayMs: 120,
    }),
  );
  return (
    <div className="app">
      <ReachabilityProvider client={client} staleAfterMs={staleAfterMs}>
        <Conversation />
        <Switches client={client} />
      </ReachabilityProvider>
    </div>
  );
}

function Conversation(): ReactNode {
  return (
    <>
      <header className="app-part">
        <div className="app-row">
          <PresenceOverlay identity="bob" size="lg">
            <Avatar name="Bob Berg" size={44} />
          </PresenceOverlay>
          <div className="app-grow">
            <h2>Bob Berg</h2>
            <small>
              <ReachHint identity="bob" name="Bob" />
            </small>
          </div>
          <OwnConnection />
        </div>
      </header>
      <section className="app-part">
        <h3 id="history">What was shown of Bob</h3>
        <History />
      </section>
    </>
  );
}

function OwnConnection(): ReactNode {
  const { status } = useReachabilityConnection();
  return <span className="app-chip">{`You: ${status}`}</span>;
}

function wordsFor({ presence, freshness, unknownReason }: UserReachability): string {
  return unknownReason === null ? `${presence}, ${freshness}` : `${presence}: ${unknownReason}`;
}

/** A line for each value that the store published. */
function History(): ReactNode {
  const store = useReachabilityStore();
  const [lines, setLines] = useState<readonly string[]>([]);
  useEffect(
    () =>
      store.subscribeUser("bob", (value) =>
        setLines((before) => [...before, wordsFor(value)].slice(-8)),
      ),
    [store],
  );
  return (
    <ol aria-labelledby="history">
      {lines.map((line, index) => (
        <li key={`${index} ${line}`}>{line}</li>
      ))}
    </ol>
  );
}

function Switches({ client }: { readonly client: FakeClient }): ReactNode {
  const [isHere, setHere] = useState(true);
  const [isUp, setUp] = useState(true);
  return (
    <section className="app-part app-world" aria-label="The world">
      <div className="app-line">
        <button
          type="button"
          onClick={() => {
            if (isUp) client.disconnect();
            else client.reconnect();
            setUp(!isUp);
          }}
        >
          {isUp ? "Drop the connection" : "Reconnect"}
        </button>
        <button
          type="button"
          onClick={() => {
            client.setUser("bob", { isOnline: !isHere });
            setHere(!isHere);
          }}
        >
          {isHere ? "Bob leaves" : "Bob comes"}
        </button>
      </div>
    </section>
  );
}
