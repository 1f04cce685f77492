"use client";
import { useMemo, type ReactElement, type ReactNode } from "react";
import type { ReachabilityClient } from "../client/reachabilityClient.js";
import type { ReachabilityLabelOverrides } from "../domain/labels.js";
import { ReachabilityError } from "../domain/reachabilityError.js";
import type { ReachabilitySeed } from "../domain/reachability.js";
import { isKitStore, type KitStore } from "../store/kitStore.js";
import type { ReachabilitySettings } from "../store/settings.js";
import type { ReachabilityStore } from "../store/reachabilityStore.js";
import { ReachabilityContext } from "./ReachabilityContext.js";
import { useOwnStore } from "./useOwnStore.js";

interface SharedProviderProps {
  /** Words for components, laid over the English ones. Keep the object's identity: a new one re-renders all components. */
  readonly labels?: ReachabilityLabelOverrides | undefined;
  /** The app: hooks and live components work anywhere below. */
  readonly children?: ReactNode;
}

interface OwnStoreProps extends SharedProviderProps, ReachabilitySettings {
  /** The Twilio Conversations client; null or undefined while there is none. Another client starts from nothing. */
  readonly client: ReachabilityClient | null | undefined;
  /** Readings from outside, such as REST while server rendering; later ones fill what is unread. After a change of client those from before it count no more. */
  readonly seed?: ReachabilitySeed | undefined;
  /** Called for failed reads of users who exist, failed unsubscribes and listeners that throw; the connection's trouble is in `useReachabilityConnection()`. */
  readonly onError?: ((error: Error) => void) | undefined;
  readonly store?: never;
}

interface GivenStoreProps extends SharedProviderProps {
  /** A store made with `createReachabilityStore`, instead of a client; its maker destroys it. */
  readonly store: ReachabilityStore;
  readonly client?: never;
}

export type ReachabilityProviderProps = OwnStoreProps | GivenStoreProps;

/**
 * Wires a client into the store that all hooks and live components below read from.
 *
 * @throws ReachabilityError `client-and-store` or `invalid-prop` for props that cannot work
 */
export function ReachabilityProvider(props: ReachabilityProviderProps): ReactElement {
  if (props.store !== undefined) {
    if (props.client !== undefined) throw clientAndStore();
    const { store, labels, children } = props;
    if (!isKitStore(store)) throw notAStore();
    return (
      <StoreProvider store={store} labels={labels}>
        {children}
      </StoreProvider>
    );
  }
  return <OwnStoreProvider {...props} />;
}

function OwnStoreProvider({ labels, children, ...options }: OwnStoreProps): ReactElement {
  const store = useOwnStore(options);
  return (
    <StoreProvider store={store} labels={labels}>
      {children}
    </StoreProvider>
  );
}

function StoreProvider({
  store,
  labels,
  children,
}: SharedProviderProps & { readonly store: KitStore }): ReactElement {
  const value = useMemo(() => ({ store, labels, groupDwellMs: 1000 }), [store, labels]);
  return <ReachabilityContext.Provider value={value}>{children}</ReachabilityContext.Provider>;
}

function notAStore(): ReachabilityError {
  return new ReachabilityError(
    "invalid-prop",
    "the `store` of <ReachabilityProvider> is none. Pass what createReachabilityStore() gave, or a `client` instead.",
  );
}

function clientAndStore(): ReachabilityError {
  return new ReachabilityError(
    "client-and-store",
    "<ReachabilityProvider> was given both `client` and `store`. Pass one of them; a store's client changes with store.setClient(client).",
  );
}
