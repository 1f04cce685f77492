"use client";
import type { ReactElement } from "react";
import type { ReachabilityArgs } from "./reachabilityArgTypes.js";
import { isReachabilityStoryState } from "./reachabilityStoryStates.js";
import { StoryWorld, type ReachabilityStoryParameters } from "./StoryWorld.js";

/** What the decorator needs of Storybook's story function; structural, so that Storybook is no dependency. */
export type StoryComponent<Args> = (update?: { args?: Args }) => ReactElement;

/** What it needs of Storybook's context. */
export interface StorySurroundings<Args> {
  readonly args: Args & ReachabilityArgs;
  readonly globals: { readonly reachability?: unknown };
  readonly parameters: { readonly reachability?: ReachabilityStoryParameters };
}

/**
 * Storybook decorator: puts a story on a fake client of its own. The parameter `reachability` says who is in its world; the
 * argument or the toolbar's global of that name makes everybody online, offline, or unknown for any reason, whatever the
 * parameter says. Only the client's own user stays online while it is connected, as in the SDK. For the reason `no-identity`
 * the story's argument `identity`, where it has one, is null.
 *
 * @example
 * export default {
 *   component: ConversationHeader,
 *   decorators: [withReachability],
 *   argTypes: reachabilityArgTypes,
 *   parameters: { reachability: { users: { bob: { isOnline: true } } } },
 * };
 */
export function withReachability<Args>(
  Story: StoryComponent<Args>,
  { args, globals, parameters }: StorySurroundings<Args>,
): ReactElement {
  const chosen = args.reachability ?? globals.reachability;
  const state = isReachabilityStoryState(chosen) ? chosen : "as-given";
  // The component knows nothing of this argument.
  const ownArgs = { ...args };
  Reflect.deleteProperty(ownArgs, "reachability");
  // Not of anybody's world: the story is of nobody.
  if (state === "no-identity" && "identity" in ownArgs) Object.assign(ownArgs, { identity: null });
  return (
    <StoryWorld key={state} state={state} parameters={parameters.reachability ?? {}}>
      <Story args={ownArgs} />
    </StoryWorld>
  );
}
