import { misuse } from "./misuse.js";

/** Callers without types pass anything. `use` is how the control was used, such as `setUser("bob", …)`. */
export function assertUserState(use: string, state: unknown): void {
  if (isObject(state)) return;
  throw misuse(
    `${use}: what is true of a user is an object such as { isOnline: true }, not ${JSON.stringify(state)}. {} is a user who was never online.`,
  );
}

/** The same for the users that a client is created with. */
export function assertUserStates(users: unknown): void {
  if (!isObject(users)) {
    throw misuse(
      `createFakeClient: users is an object with a state for each identity, such as { bob: { isOnline: true } }, not ${JSON.stringify(users)}.`,
    );
  }
  for (const [identity, state] of Object.entries(users)) {
    assertUserState(`createFakeClient, user ${JSON.stringify(identity)}`, state);
  }
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
