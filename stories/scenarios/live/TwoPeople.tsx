import { useEffect, useState, type ReactNode } from "react";
import type { LiveWorld } from "./liveWorld.js";
import { openLiveWorld } from "./openLiveWorld.js";
import { PersonPanel } from "./PersonPanel.js";
import "./live.css";

const people = new Map([
  ["alice", "Alice"],
  ["bob", "Bob"],
  ["nora", "Nora"],
]);

const explanations: Record<LiveWorld["kind"], string> = {
  "dev-service":
    "Alice and Bob each run the official Twilio Conversations SDK, connected to the dev service inside this Storybook. Nora exists but was never online.",
  twilio:
    "Alice and Bob each run the official Twilio Conversations SDK against your own Twilio Service. Each identity that connects is a billed monthly active user.",
  fake: "This Storybook is static and has no service, so Alice and Bob run fake clients. Start it with npm start to see the official SDK at work.",
};

export interface TwoPeopleProps {
  /** Shows one of them, as a page of their own would: `alice` or `bob`. */
  readonly only?: string | undefined;
  /** Sid of a Service on the dev service, to share one between pages; default: a new one for this page. */
  readonly service?: string | undefined;
}

/** Alice and Bob side by side, each with a client of their own. */
export function TwoPeople({ only, service }: TwoPeopleProps): ReactNode {
  const [world, setWorld] = useState<LiveWorld | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  useEffect(() => {
    let isCurrent = true;
    openLiveWorld([...people.keys()], service).then(
      (opened) => isCurrent && setWorld(opened),
      (error: unknown) => isCurrent && setFailure(String(error)),
    );
    return () => {
      isCurrent = false;
    };
  }, [service]);

  if (failure !== null) return <p role="alert">{failure}</p>;
  if (world === null) return <p>Opening the service …</p>;
  const shown = ["alice", "bob"].filter((identity) => only === undefined || identity === only);
  return (
    <main className="two-people">
      <h1>Two people, live</h1>
      <p>{explanations[world.kind]}</p>
      <Generation key={world.kind} world={world} shown={shown} />
    </main>
  );
}

function Generation({ world, shown }: { world: LiveWorld; shown: readonly string[] }): ReactNode {
  const [isEnabled, setEnabled] = useState(true);
  const [generation, setGeneration] = useState(0);
  return (
    <>
      <div className="panels">
        {shown.map((identity) => (
          <PersonPanel
            key={`${identity} ${generation}`}
            world={world}
            identity={identity}
            people={people}
          />
        ))}
      </div>
      {world.setReachabilityEnabled !== null && (
        <fieldset>
          <legend>The Service</legend>
          <button
            type="button"
            onClick={() => {
              setEnabled(!isEnabled);
              void world.setReachabilityEnabled?.(!isEnabled);
            }}
          >
            {isEnabled ? "Switch reachability off" : "Switch reachability on"}
          </button>
          <button type="button" onClick={() => setGeneration(generation + 1)}>
            Start new clients
          </button>
          <p>A running client never learns of the switch: only a new one reads it.</p>
        </fieldset>
      )}
    </>
  );
}
