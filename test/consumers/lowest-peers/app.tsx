import { Client } from "@twilio/conversations";
import { useQuery } from "@tanstack/react-query";
import { PresenceDot, ReachabilityProvider } from "react-reachability";
import { useConversationsClient } from "react-reachability/connection";
import { reachabilityDevService } from "react-reachability/dev-service";
import { createReachabilityRest, userReachabilityQueryOptions } from "react-reachability/rest";
import { createReachabilityHandler } from "react-reachability/server";
import twilio from "twilio";
import { defineConfig } from "vite";

export function App({ me }: { me: string }) {
  const { client } = useConversationsClient({
    identity: me,
    getToken: async () => (await fetch("/api/token")).text(),
    createClient: (token) => new Client(token),
  });
  return (
    <ReachabilityProvider client={client}>
      <PresenceDot identity="bob" />
    </ReachabilityProvider>
  );
}

const rest = createReachabilityRest({ baseUrl: "/api/reachability" });

export function useIsOnline(identity: string): boolean | null | undefined {
  return useQuery(userReachabilityQueryOptions(rest, identity)).data?.is_online;
}

export const handler = createReachabilityHandler({
  twilio: twilio("AC1", "secret"),
  serviceSid: "IS1",
  authorize: () => true,
});

export const config = defineConfig({ plugins: [reachabilityDevService()] });
