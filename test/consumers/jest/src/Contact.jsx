import { PresenceDot, useUserReachability } from "react-reachability";

export function Contact({ identity }) {
  const { presence, unknownReason } = useUserReachability(identity);
  return (
    <p>
      <PresenceDot identity={identity} /> <span>{unknownReason ?? presence}</span>
    </p>
  );
}
