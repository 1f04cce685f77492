"use client";
import {
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
  type KeyboardEvent,
  type ReactElement,
  type ReactNode,
} from "react";
import { useReachabilityContext } from "../react/ReachabilityContext.js";
import { useReachabilityConnection } from "../react/useReachabilityConnection.js";
import type { DevtoolsFault } from "./faults/devtoolsFault.js";
import { createInspection } from "./inspection/createInspection.js";
import { InspectorPanel } from "./panel/InspectorPanel.js";
import { useFaults } from "./panel/useFaults.js";
import { useAdoptedStyles } from "./useAdoptedStyles.js";
import { useCornerPlace } from "./useCornerPlace.js";
import { useTopLayer } from "./useTopLayer.js";

export interface ReachabilityDevtoolsProps {
  /** The client that the app gave to its provider. A fake one gets buttons for what can happen to it; the SDK's own none. */
  readonly client?: unknown;
  /** More such buttons, as of `devServiceFaults()`. */
  readonly faults?: readonly DevtoolsFault[];
  /** Whether the panel is open at first. Default false. */
  readonly defaultOpen?: boolean;
}

/**
 * The inspector: a button in the corner of the page that opens a panel with what the nearest provider's store knows and
 * does. It only looks: it reads nobody, takes no subscription slot and never re-renders the app. For development; nothing
 * of it is in a bundle that does not import `react-reachability/devtools`.
 *
 * @throws ReachabilityError `missing-provider`
 * @example
 * <ReachabilityProvider client={client}>
 *   <App />
 *   <ReachabilityDevtools client={client} />
 * </ReachabilityProvider>
 */
export function ReachabilityDevtools(props: ReachabilityDevtoolsProps): ReactElement | null {
  // Not on a server, nor while hydrating: it is no part of the page.
  const isInBrowser = useSyncExternalStore(hearNothing, inBrowser, onServer);
  return isInBrowser ? <MountedDevtools {...props} /> : null;
}

function MountedDevtools({
  client,
  faults: addedFaults,
  defaultOpen = false,
}: ReachabilityDevtoolsProps): ReactNode {
  const { store } = useReachabilityContext("<ReachabilityDevtools>");
  const { status } = useReachabilityConnection();
  const inspection = useMemo(() => createInspection(store), [store]);
  useEffect(() => inspection.takeNotes(), [inspection]);
  const faults = useFaults(client, addedFaults);
  const [isOpen, setOpen] = useState(defaultOpen);
  const hasOpened = useRef(false);
  const root = useRef<HTMLDivElement>(null);
  const toggle = useRef<HTMLButtonElement>(null);
  const panel = useRef<HTMLDialogElement>(null);
  const panelId = useId();
  useAdoptedStyles(root);
  useCornerPlace(root);
  useTopLayer(root, isOpen);
  useEffect(() => {
    // Only where somebody opened it: a page that starts with it open keeps its own focus.
    if (isOpen && hasOpened.current) panel.current?.querySelector("input")?.focus();
  }, [isOpen]);

  function close(): void {
    setOpen(false);
    toggle.current?.focus();
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== "Escape" || !isOpen) return;
    event.stopPropagation();
    close();
  }

  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- Escape closes from anywhere within, as in a dialog
    <div
      ref={root}
      lang="en"
      className="reachability-devtools"
      popover="manual"
      onKeyDown={onKeyDown}
    >
      <button
        ref={toggle}
        type="button"
        className="reachability-devtools-toggle"
        aria-expanded={isOpen}
        aria-controls={isOpen ? panelId : undefined}
        onClick={() => {
          hasOpened.current = true;
          setOpen(!isOpen);
        }}
      >
        <span
          className="reachability-devtools-shape"
          data-presence={status === "connected" ? "online" : "offline"}
        />
        Reachability inspector
      </button>
      {isOpen ? (
        <InspectorPanel
          id={panelId}
          panelRef={panel}
          inspection={inspection}
          faults={faults}
          onClose={close}
        />
      ) : null}
    </div>
  );
}

function hearNothing(): () => void {
  return () => {};
}

function inBrowser(): boolean {
  return true;
}

function onServer(): boolean {
  return false;
}
