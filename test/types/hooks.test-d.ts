import {
  countReachability,
  reachPath,
  useReachabilityChange,
  useReachabilityConnection,
  useReachabilityEnabled,
  useReachabilityGroups,
  useReachabilityStore,
  useUserReachability,
  useUsersReachability,
  type ReachabilityConnection,
  type ReachabilityCounts,
  type ReachabilityGroups,
  type ReachabilityStore,
  type ReachPath,
  type UserReachability,
} from "react-reachability";

type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;

/** Compiles only when the hook gives exactly the type named. */
function gives<Expected>() {
  return <Actual>(_actual: Actual, _isSame: Same<Actual, Expected>): void => {};
}

export function useEveryHook(): void {
  gives<UserReachability>()(useUserReachability("bob"), true);
  gives<UserReachability>()(useUserReachability(null), true);
  gives<ReachPath>()(useUserReachability("bob", reachPath), true);
  gives<boolean | null>()(
    useUserReachability("bob", ({ isOnline }) => isOnline, Object.is),
    true,
  );
  gives<readonly UserReachability[]>()(useUsersReachability(["ann", "bob"]), true);
  gives<ReachabilityCounts>()(useUsersReachability(["ann"], countReachability), true);
  gives<ReachabilityGroups>()(useReachabilityGroups(["ann"], { freeze: true }), true);
  gives<boolean | null>()(useReachabilityEnabled(), true);
  gives<ReachabilityConnection>()(useReachabilityConnection(), true);
  gives<ReachabilityStore>()(useReachabilityStore(), true);
  gives<void>()(
    useReachabilityChange(["ann"], (current, previous) => {
      gives<UserReachability>()(current, true);
      gives<UserReachability>()(previous, true);
    }),
    true,
  );
  // @ts-expect-error -- an identity is a string, not the SDK's user object
  useUserReachability({ identity: "bob" });
}
