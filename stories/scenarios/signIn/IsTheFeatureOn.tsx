import { QueryClient, QueryClientProvider, useQuery } from "@tanstack/react-query";
import { useState, type ReactNode } from "react";
import {
  PresenceDot,
  ReachabilityProvider,
  useReachabilityEnabled,
  useUserReachability,
} from "react-reachability";
import { serviceConfigurationQueryOptions, type ReachabilityRest } from "react-reachability/rest";
import { createFakeClient } from "react-reachability/testing";
import "../app/app.css";
import { createBackEnd } from "./createBackEnd.js";

const bob = { isOnline: true, isNotifiable: true };

const startClient = (reachabilityEnabled: boolean) =>
  createFakeClient({ reachabilityEnabled, users: { bob } });

/** For an app's settings page: is the feature on, and does the running client know? */
export function IsTheFeatureOn(): ReactNode {
  const [backEnd] = useState(() => createBackEnd(new Map([["bob", bob]]), 150));
  const [queryClient] = useState(() => new QueryClient());
  const [client, setClient] = useState(() => startClient(true));
  const [isOn, setOn] = useState(true);
  return (
    <QueryClientProvider client={queryClient}>
      <ReachabilityProvider client={client}>
        <div className="app">
          <Answers rest={backEnd.rest} />
          <section className="app-part app-world" aria-label="The world">
            <label>
              <input
                type="checkbox"
                checked={isOn}
                onChange={() => {
                  backEnd.setEnabled(!isOn);
                  client.setReachabilityEnabled(!isOn);
                  setOn(!isOn);
                }}
              />
              Reachability is on for the Service
            </label>
            <div className="app-line">
              <button type="button" onClick={() => setClient(startClient(isOn))}>
                Start a new client
              </button>
            </div>
          </section>
        </div>
      </ReachabilityProvider>
    </QueryClientProvider>
  );
}

function Answers({ rest }: { readonly rest: ReachabilityRest }): ReactNode {
  const configuration = useQuery(serviceConfigurationQueryOptions(rest));
  const overRest = configuration.data?.reachability_enabled ?? null;
  const inClient = useReachabilityEnabled();
  const { unknownReason } = useUserReachability("bob");
  return (
    <section className="app-part" aria-label="Your app">
      <div className="app-line">
        <h2 style={{ flex: 1 }}>Who is online</h2>
        <button type="button" onClick={() => void configuration.refetch()}>
          Ask again
        </button>
      </div>
      <dl className="app-facts">
        <dt>The Service, over REST</dt>
        <dd>{word(overRest)}</dd>
        <dt>This client, at its start</dt>
        <dd>{word(inClient)}</dd>
        <dt>Bob</dt>
        <dd>
          <PresenceDot identity="bob" /> {unknownReason ?? ""}
        </dd>
      </dl>
      <output>{verdict(overRest, inClient)}</output>
    </section>
  );
}

function word(isEnabled: boolean | null): string {
  return isEnabled === null ? "not known yet" : isEnabled ? "on" : "off";
}

function verdict(overRest: boolean | null, inClient: boolean | null): string {
  if (overRest === null || inClient === null) return "Asking …";
  if (overRest === inClient) return `Both agree: it is ${word(overRest)}.`;
  return `Switched ${word(overRest)} since this client started, which it will never notice. Start a new client.`;
}
