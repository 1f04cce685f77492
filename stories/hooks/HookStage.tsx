import { useState, type ReactNode } from "react";
import { createFakeClient, ReachabilityTestProvider } from "react-reachability/testing";
import "../scenarios/app/app.css";
import { peopleOfStories, type StoryPerson } from "./peopleOfStories.js";
import { WorldControls } from "./WorldControls.js";

/** A hook at work in a small app on a fake client, and below it the world: switches for everything that can happen. */
export function HookStage({
  people = peopleOfStories,
  children,
}: {
  readonly people?: readonly StoryPerson[];
  readonly children: ReactNode;
}): ReactNode {
  const [client] = useState(() =>
    createFakeClient({
      users: Object.fromEntries(
        people.map(({ identity, isOnline, isNotifiable }) => [
          identity,
          { isOnline, isNotifiable },
        ]),
      ),
    }),
  );
  return (
    <div className="app">
      <ReachabilityTestProvider client={client}>
        <section className="app-part" aria-label="Your app">
          {children}
        </section>
      </ReachabilityTestProvider>
      <WorldControls client={client} people={people} />
    </div>
  );
}
