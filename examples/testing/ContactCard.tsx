import type { ReactElement } from "react";
import { PresenceDot, useReachabilityConnection } from "react-reachability";

/** One contact of an app's list. */
export function ContactCard({
  identity,
  name,
}: {
  readonly identity: string;
  readonly name: string;
}): ReactElement {
  const { isStale } = useReachabilityConnection();
  return (
    <article aria-label={name}>
      <PresenceDot identity={identity} /> {name}
      {isStale ? <p>Reconnecting …</p> : null}
    </article>
  );
}
