import { Client, type ClientOptions } from "@twilio/conversations";
import { PresenceDot, ReachabilityProvider, useUserReachability } from "react-reachability";
import { useConversationsClient } from "react-reachability/connection";
import "react-reachability/styles.css";

export function App({ me, sdkOptions }: { me: string; sdkOptions?: ClientOptions }) {
  const { client } = useConversationsClient({
    identity: me,
    getToken: async () => {
      const response = await fetch("/api/token");
      return ((await response.json()) as { token: string }).token;
    },
    createClient: (token) => new Client(token, sdkOptions),
  });
  return (
    <ReachabilityProvider client={client}>
      <Contact identity="bob" />
    </ReachabilityProvider>
  );
}

export function Contact({ identity }: { identity: string }) {
  const { presence, unknownReason } = useUserReachability(identity);
  return (
    <p>
      <PresenceDot identity={identity} label={null} /> {identity}: {unknownReason ?? presence}
    </p>
  );
}
