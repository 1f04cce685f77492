import { PresenceDot, ReachabilityProvider, useUserReachability } from "react-reachability";
import "react-reachability/styles.css";

export function App({ client }) {
  return (
    <ReachabilityProvider client={client}>
      <Contact identity="bob" />
    </ReachabilityProvider>
  );
}

function Contact({ identity }) {
  const { presence, unknownReason } = useUserReachability(identity);
  return (
    <p>
      <PresenceDot identity={identity} /> {identity}: {unknownReason ?? presence}
    </p>
  );
}
