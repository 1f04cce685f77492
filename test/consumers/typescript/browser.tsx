import "react-reachability/styles.css";
import {
  countReachability,
  createReachabilityStore,
  PresenceDot,
  reachPath,
  ReachabilityError,
  ReachabilityProvider,
  useUserReachability,
  useUsersReachability,
  type ReachPath,
  type ReachabilityClient,
  type UserReachability,
} from "react-reachability";
import { useConversationsClient } from "react-reachability/connection";
import * as devtools from "react-reachability/devtools";
import { createReachabilityRest, userReachabilityQueryOptions } from "react-reachability/rest";
import {
  createReachabilityHandler,
  createTokenHandler,
  type TwilioRestClient,
} from "react-reachability/server";
import { createFakeClient, ReachabilityTestProvider } from "react-reachability/testing";
import { useQuery } from "@tanstack/react-query";

export function App({ client }: { client: ReachabilityClient | null }) {
  return (
    <ReachabilityProvider client={client}>
      <Contact identity="bob" />
      <PresenceDot presence="offline" size="sm" />
      {/* @ts-expect-error live or given, never both */}
      <PresenceDot presence="offline" identity="bob" />
    </ReachabilityProvider>
  );
}

function Contact({ identity }: { identity: string | null }) {
  const user: UserReachability = useUserReachability(identity);
  const path: ReachPath = useUserReachability(identity, reachPath);
  const { online } = useUsersReachability(["alice", "bob"], countReachability);
  return (
    <PresenceDot identity={identity} title={`${user.presence} ${path} ${online.toFixed(0)}`} />
  );
}

export function useSignIn(identity: string) {
  const { status, error } = useConversationsClient({
    identity,
    getToken: async ({ signal }) => (await fetch("/api/token", { signal })).text(),
    createClient: () => createFakeClient({ users: { bob: { isOnline: true } } }),
  });
  return error instanceof ReachabilityError ? error.code : status;
}

export function useBob() {
  const rest = createReachabilityRest({ baseUrl: "/api/reachability" });
  const isOnline: boolean | null | undefined = useQuery(userReachabilityQueryOptions(rest, "bob"))
    .data?.is_online;
  return isOnline;
}

export const handlers = (twilio: TwilioRestClient) => [
  createReachabilityHandler({ twilio, serviceSid: "IS1", authorize: () => true }),
  createTokenHandler({
    accountSid: "AC1",
    apiKey: "SK1",
    apiSecret: "secret",
    serviceSid: "IS1",
    identify: () => "alice",
  }),
];

export const test = (
  <ReachabilityTestProvider client={createFakeClient()}>{typeof devtools}</ReachabilityTestProvider>
);
export const store = createReachabilityStore({ client: null });
