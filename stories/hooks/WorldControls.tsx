import { useState, type ReactNode } from "react";
import type { FakeClient } from "react-reachability/testing";
import type { StoryPerson } from "./peopleOfStories.js";

/** Switches for what happens outside the app: who is connected, who takes push notifications, our own connection. */
export function WorldControls({
  client,
  people,
}: {
  readonly client: FakeClient;
  readonly people: readonly StoryPerson[];
}): ReactNode {
  const [isUp, setUp] = useState(true);
  return (
    <section className="app-part app-world" aria-label="The world">
      <h3>The world</h3>
      {people.map((person) => (
        <PersonControls key={person.identity} client={client} person={person} />
      ))}
      <label>
        <input
          type="checkbox"
          checked={isUp}
          onChange={() => {
            if (isUp) client.disconnect();
            else client.reconnect();
            setUp(!isUp);
          }}
        />
        Your own connection is up
      </label>
    </section>
  );
}

function PersonControls({
  client,
  person: { identity, name, ...start },
}: {
  readonly client: FakeClient;
  readonly person: StoryPerson;
}): ReactNode {
  const [{ isOnline, isNotifiable }, setState] = useState(start);
  const set = (change: Partial<typeof start>) => {
    client.setUser(identity, change);
    setState({ isOnline, isNotifiable, ...change });
  };
  return (
    <div className="app-line">
      <label>
        <input
          type="checkbox"
          checked={isOnline === true}
          onChange={() => set({ isOnline: isOnline !== true })}
        />
        {isOnline === null ? `${name} is connected (never was)` : `${name} is connected`}
      </label>
      <label>
        <input
          type="checkbox"
          checked={isNotifiable === true}
          onChange={() => set({ isNotifiable: isNotifiable !== true })}
        />
        {`${name} takes push`}
      </label>
    </div>
  );
}
