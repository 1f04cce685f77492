export interface BundleBudget {
  readonly what: string;
  /** What the app's bundle re-exports, or the file that it links. */
  readonly source: string;
  /** kB (1,000 bytes), minified and gzipped, that the project set out to reach. */
  readonly goal: number;
  /** kB that it must not exceed: what has been reached, rounded up. */
  readonly budget: number;
}

const hooksAndProvider = [
  "ReachabilityProvider",
  "createReachabilityStore",
  "useReachabilityChange",
  "useReachabilityConnection",
  "useReachabilityEnabled",
  "useReachabilityGroups",
  "useReachabilityStore",
  "useUserReachability",
  "useUsersReachability",
].join(", ");

export const bundleBudgets: readonly BundleBudget[] = [
  {
    what: "`PresenceDot` and nothing else",
    source: `export { PresenceDot } from "react-reachability";`,
    goal: 2,
    budget: 2,
  },
  {
    what: "provider and all hooks",
    source: `export { ${hooksAndProvider} } from "react-reachability";`,
    goal: 4,
    budget: 14,
  },
  {
    what: "the whole root entry",
    source: `export * from "react-reachability";`,
    goal: 7,
    budget: 17.4,
  },
  {
    what: "`react-reachability/connection`",
    source: `export * from "react-reachability/connection";`,
    goal: 2,
    budget: 2.6,
  },
  {
    what: "`react-reachability/rest`",
    source: `export * from "react-reachability/rest";`,
    goal: 2,
    budget: 2.4,
  },
  { what: "`react-reachability/styles.css`", source: "styles.css", goal: 1.2, budget: 1.2 },
];

/** The table that the documentation shows. */
export function budgetTable(): string {
  const rows = bundleBudgets.map(
    ({ what, goal, budget }) => `| ${what} | ${budget} kB | ${goal} kB |`,
  );
  return ["| import | at most | goal |", "| --- | --- | --- |", ...rows].join("\n");
}
