import type { Client } from "@twilio/conversations";
import { act, configure, renderHook, waitFor } from "@testing-library/react";
import { expect, it, onTestFinished } from "vitest";
import {
  type ConversationsConnection,
  useConversationsClient,
} from "react-reachability/connection";
import { type FaultyDevService, startDevService } from "react-reachability/dev-service";
import { createStoppableClient } from "../support/sdkClient.js";

// The SDK takes its time when the machine is busy.
configure({ asyncUtilTimeout: 60_000 });

interface Mounted {
  readonly service: FaultyDevService;
  readonly clients: Client[];
  result(): ConversationsConnection<Client>;
  /** The status of every render: the SDK is back from a drop sooner than anybody could look. */
  readonly statuses: readonly ConversationsConnection<Client>["status"][];
  signIn(identity: string | null): void;
  unmount(): void;
  mostSockets(): number;
}

async function mount(): Promise<Mounted> {
  const service = await startDevService({ faults: true, reachabilityEnabled: true });
  const clients: Client[] = [];
  let most = 0;
  void service.activity().until((activity) => {
    most = Math.max(most, activity.openSockets("alice"), activity.openSockets("bob"));
    return false;
  });
  const statuses: ConversationsConnection<Client>["status"][] = [];
  const initialProps: { identity: string | null } = { identity: "alice" };
  const { result, rerender, unmount } = renderHook(
    ({ identity }) => {
      const connection = useConversationsClient({
        identity,
        getToken: async ({ identity: owner }) => service.token(owner),
        createClient: (token) => {
          const made = createStoppableClient(token, service.websocketUrl);
          clients.push(made.client);
          return made;
        },
      });
      statuses.push(connection.status);
      return connection;
    },
    { initialProps },
  );
  onTestFinished(async () => {
    unmount();
    await service.activity().until((activity) => activity.openSockets() === 0);
    await service.close();
  });
  return {
    service,
    clients,
    result: () => result.current,
    statuses,
    signIn: (identity) => rerender({ identity }),
    unmount,
    mostSockets: () => most,
  };
}

it("opens one socket under Strict Mode and closes it on unmount", async () => {
  const { service, clients, result, unmount, mostSockets } = await mount();
  await waitFor(() => expect(result().status).toBe("connected"));
  expect(clients).toEqual([result().client]);
  expect(mostSockets()).toBe(1);
  expect(service.activity().requests("init", "alice")).toBe(1);
  unmount();
  await service.activity().until((activity) => activity.openSockets() === 0);
});

it("signs in as another, with nothing left of the former user", async () => {
  const { service, result, signIn, mostSockets } = await mount();
  await waitFor(() => expect(result().status).toBe("connected"));
  signIn("bob");
  expect(result()).toMatchObject({ status: "connecting", client: null });
  await waitFor(() => expect(result().status).toBe("connected"));
  expect(result().client?.user.identity).toBe("bob");
  expect(service.activity().openSockets("alice")).toBe(0);
  signIn(null);
  expect(result()).toMatchObject({ status: "signed-out", client: null });
  await service.activity().until((activity) => activity.openSockets() === 0);
  expect(mostSockets()).toBe(1);
});

it("comes back with the same client when the browser goes offline and online", async () => {
  const { service, clients, result, statuses, mostSockets } = await mount();
  await waitFor(() => expect(result().status).toBe("connected"));
  await result().client?.getSubscribedConversations();
  act(() => void window.dispatchEvent(new Event("offline")));
  await waitFor(() => expect(statuses).toContain("reconnecting"));
  act(() => void window.dispatchEvent(new Event("online")));
  await waitFor(() => expect(result().status).toBe("connected"));
  expect(clients).toEqual([result().client]);
  expect(mostSockets()).toBe(1);
  expect(service.activity().openSockets("alice")).toBe(1);
});
