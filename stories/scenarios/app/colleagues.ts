/** Somebody in the directory of a made-up company, as its back end knows them. */
export interface Colleague {
  readonly identity: string;
  readonly name: string;
  readonly role: string;
  readonly isOnline: boolean | null;
  readonly isNotifiable: boolean | null;
}

const firstNames =
  "Ada Bob Chidi Dina Elif Femi Grace Hugo Ines Jonas Kira Leila Mateo Nora Oskar Priya Quinn Rosa Sven Tariq Uma Viktor Wen Ximena Yusuf".split(
    " ",
  );
const lastNames =
  "Abara Berg Castro Dahl Endo Farouk Garcia Hansen Ivanov Jansen Kaya Lopez Moreau Nakamura Okafor Patel Rossi Silva Tanaka Weber".split(
    " ",
  );
const roles = ["Support", "Design", "Engineering", "Sales", "Finance", "Operations"];

/** That many people, at most 500; the same ones each time. About half are online, some were never. */
export function colleagues(count: number): Colleague[] {
  return Array.from({ length: count }, (_, index) => {
    const first = firstNames[index % firstNames.length] ?? "";
    // Counted on with each round, so that no two have the same name.
    const last =
      lastNames[
        (Math.floor(index / firstNames.length) + (index % firstNames.length) * 3) % lastNames.length
      ] ?? "";
    return {
      identity: `${first}.${last}@example.com`.toLowerCase(),
      name: `${first} ${last}`,
      role: roles[index % roles.length] ?? "",
      isOnline: index % 11 === 7 ? null : (index * 7) % 5 < 3,
      isNotifiable: index % 6 === 5 ? null : index % 3 > 0,
    };
  });
}

/** The same people as a fake client's `users` option takes them. */
export function usersOf(people: readonly Colleague[]) {
  return Object.fromEntries(
    people.map(({ identity, isOnline, isNotifiable }) => [identity, { isOnline, isNotifiable }]),
  );
}
