import { reachabilityStoryStates } from "./reachabilityStoryStates.js";

/** The argument that `reachabilityArgTypes` describes, for the types of one's own stories. */
export interface ReachabilityArgs {
  /** What to make of the story's world. Default: what the toolbar says, or `as-given`. */
  readonly reachability?: keyof typeof reachabilityStoryStates;
}

const description = "What the story's client reports of everybody";

/** For a story's `argTypes`: a choice among the states of `withReachability`, beside the component's own controls. */
export const reachabilityArgTypes = {
  reachability: {
    name: "Reachability",
    description,
    options: Object.keys(reachabilityStoryStates),
    control: { type: "select", labels: reachabilityStoryStates },
    table: { category: "react-reachability" },
  },
} as const;

/** For the preview's `globalTypes`: the same choice in the toolbar, for all stories at once. */
export const reachabilityGlobalTypes = {
  reachability: {
    description,
    toolbar: {
      icon: "user",
      title: "Reachability",
      dynamicTitle: true,
      items: Object.entries(reachabilityStoryStates).map(([value, title]) => ({ value, title })),
    },
  },
} as const;
