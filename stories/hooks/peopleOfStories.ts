/** Somebody in a hook's story, with what is true of them at its beginning. */
export interface StoryPerson {
  readonly identity: string;
  readonly name: string;
  readonly isOnline: boolean | null;
  readonly isNotifiable: boolean | null;
}

export const bob: StoryPerson = {
  identity: "bob",
  name: "Bob",
  isOnline: true,
  isNotifiable: true,
};

/** Two online, one offline, one who was never there. */
export const peopleOfStories: readonly StoryPerson[] = [
  { identity: "ada", name: "Ada", isOnline: true, isNotifiable: false },
  bob,
  { identity: "cy", name: "Cy", isOnline: false, isNotifiable: true },
  { identity: "di", name: "Di", isOnline: null, isNotifiable: null },
];

export const identitiesOfStories: readonly string[] = peopleOfStories.map(
  ({ identity }) => identity,
);

export function nameOf(identity: string | null): string {
  return peopleOfStories.find((person) => person.identity === identity)?.name ?? String(identity);
}
