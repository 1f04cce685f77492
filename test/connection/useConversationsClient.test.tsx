import { act, render, renderHook, screen, waitFor } from "@testing-library/react";
import { StrictMode, useEffect } from "react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import {
  type ConversationsConnection,
  useConversationsClient,
} from "react-reachability/connection";
import { createFakeClient } from "react-reachability/testing";
import { ScriptedClient } from "./support/ScriptedClient.js";

beforeEach(() => {
  vi.useFakeTimers({
    toFake: ["setTimeout", "clearTimeout", "setInterval", "clearInterval", "Date"],
  });
});
afterEach(() => {
  vi.useRealTimers();
});

const pass = (ms: number): Promise<void> =>
  act(async () => {
    await vi.advanceTimersByTimeAsync(ms);
  });

function signIn(firstIdentity: string | null): {
  readonly clients: ScriptedClient[];
  readonly requestedFor: string[];
  readonly results: ConversationsConnection<ScriptedClient>[];
  result(): ConversationsConnection<ScriptedClient>;
  rerender(identity: string | null): void;
  unmount(): void;
} {
  const clients: ScriptedClient[] = [];
  const requestedFor: string[] = [];
  const results: ConversationsConnection<ScriptedClient>[] = [];
  const { result, rerender, unmount } = renderHook(
    ({ identity }) => {
      const connection = useConversationsClient({
        identity,
        // Inline on purpose: new functions at each render.
        getToken: ({ identity: owner }) => {
          requestedFor.push(owner);
          return Promise.resolve(`token-${requestedFor.length}-for-${owner}`);
        },
        createClient: (token) => {
          const client = new ScriptedClient(token);
          clients.push(client);
          return client;
        },
      });
      results.push(connection);
      return connection;
    },
    { initialProps: { identity: firstIdentity } },
  );
  return {
    clients,
    requestedFor,
    results,
    result: () => result.current,
    rerender: (identity) => rerender({ identity }),
    unmount,
  };
}

it("builds one client under Strict Mode, and ends it on unmount", async () => {
  const { clients, requestedFor, result, unmount } = signIn("alice");
  await pass(0);
  expect(clients).toHaveLength(1);
  expect(requestedFor).toEqual(["alice"]);
  await act(async () => clients[0]?.start());
  expect(result()).toMatchObject({ status: "connected", client: clients[0], error: null });
  unmount();
  await pass(0);
  expect(clients[0]?.shutdowns).toBe(1);
  expect(clients[0]?.listenerCount).toBe(0);
  expect(vi.getTimerCount()).toBe(0);
});

it("rebuilds nothing and renders nothing anew when the functions change with each render", async () => {
  const { clients, requestedFor, results, result, rerender } = signIn("alice");
  await pass(0);
  await act(async () => clients[0]?.start());
  const connected = result();
  for (let time = 0; time < 5; time += 1) rerender("alice");
  await pass(120_000);
  expect(clients).toHaveLength(1);
  expect(requestedFor).toHaveLength(1);
  expect(result()).toBe(connected);
  expect(
    results.filter(({ status }) => status === "connected").every((shown) => shown === connected),
  ).toBe(true);
});

it("never paints the former user's client after signing in as another", async () => {
  const { clients, results, result, rerender } = signIn("alice");
  await pass(0);
  await act(async () => clients[0]?.start());
  const from = results.length;
  rerender("bob");
  expect(results.slice(from).map(({ client }) => client)).not.toContain(clients[0]);
  await pass(0);
  expect(clients[0]?.shutdowns).toBe(1);
  await act(async () => clients[1]?.start());
  expect(result()).toMatchObject({ status: "connected", client: clients[1] });
  expect(clients[1]?.token).toBe("token-2-for-bob");
  rerender(null);
  expect(result()).toMatchObject({ status: "signed-out", client: null });
});

it("keeps retry stable through every status", async () => {
  const { clients, results, rerender } = signIn("alice");
  await pass(0);
  await act(async () => clients[0]?.start());
  await act(async () => clients[0]?.become("connecting"));
  rerender(null);
  expect(new Set(results.map(({ status }) => status))).toEqual(
    new Set(["connecting", "connected", "reconnecting", "signed-out"]),
  );
  // Strict Mode renders the first time with a machine that it throws away.
  expect(new Set(results.slice(2).map(({ retry }) => retry)).size).toBe(1);
});

it("lets listeners added in an effect hear the client's first event", async () => {
  const heard: string[] = [];
  let built: ScriptedClient | undefined;
  function Listener(): string {
    const { client, status } = useConversationsClient({
      identity: "alice",
      getToken: () => Promise.resolve("token"),
      createClient: (token) => (built = new ScriptedClient(token)),
    });
    useEffect(() => {
      if (!client) return undefined;
      const hear = (state: string): void => void heard.push(state);
      client.on("connectionStateChanged", hear);
      return () => client.off("connectionStateChanged", hear);
    }, [client]);
    return status;
  }
  render(<Listener />);
  await pass(0);
  await act(async () => built?.start());
  expect(heard).toEqual(["connecting", "connected"]);
  expect(screen.getByText("connected")).toBeInTheDocument();
});

describe("in a page", () => {
  it("is connected with a client that was initialised before it was handed over, as the fake is", async () => {
    const { result } = renderHook(() =>
      useConversationsClient({
        identity: "alice",
        getToken: async () => "a-token",
        createClient: () => createFakeClient({ identity: "alice" }),
      }),
    );
    await pass(1000);
    expect(result.current.status).toBe("connected");
  });

  async function connect(): Promise<
    ReturnType<typeof signIn> & { readonly client: ScriptedClient }
  > {
    const started = signIn("alice");
    await pass(0);
    const [client] = started.clients;
    if (!client) throw new Error("No client was built.");
    await act(async () => client.start());
    return { ...started, client };
  }

  it("asks for a sign of life when the browser is online again", async () => {
    const { client } = await connect();
    const before = client.asked.length;
    window.dispatchEvent(new Event("online"));
    await pass(1_000);
    expect(client.asked).toHaveLength(before + 1);
  });

  it("asks for a sign of life when the page is shown again, not when it is hidden", async () => {
    const { client } = await connect();
    const before = client.asked.length;
    const hidden = vi.spyOn(document, "hidden", "get").mockReturnValue(true);
    document.dispatchEvent(new Event("visibilitychange", { bubbles: true }));
    await pass(1_000);
    expect(client.asked).toHaveLength(before);
    hidden.mockReturnValue(false);
    document.dispatchEvent(new Event("visibilitychange", { bubbles: true }));
    await pass(1_000);
    expect(client.asked).toHaveLength(before + 1);
  });

  it("asks for a sign of life when the computer wakes from sleep", async () => {
    const { client } = await connect();
    const before = client.asked.length;
    vi.setSystemTime(Date.now() + 3_600_000);
    await pass(16_000);
    expect(client.asked).toHaveLength(before + 1);
  });

  it("leaves no listener on the page behind", async () => {
    const added = vi.spyOn(window, "addEventListener");
    const removed = vi.spyOn(window, "removeEventListener");
    const { unmount } = await connect();
    unmount();
    await pass(0);
    const ours = added.mock.calls.filter(([name]) => ["online", "visibilitychange"].includes(name));
    expect(ours).toHaveLength(2);
    expect(removed.mock.calls).toEqual(expect.arrayContaining(ours));
  });
});

it("works outside Strict Mode just the same", async () => {
  vi.useRealTimers();
  const clients: ScriptedClient[] = [];
  function App(): string {
    return useConversationsClient({
      identity: "alice",
      getToken: () => Promise.resolve("token"),
      createClient: (token) => {
        const client = new ScriptedClient(token);
        clients.push(client);
        setTimeout(() => client.start(), 1);
        return client;
      },
    }).status;
  }
  render(<App />, { reactStrictMode: false });
  await waitFor(() => expect(screen.getByText("connected")).toBeInTheDocument());
  expect(clients).toHaveLength(1);
});

it("is one client for each mounted hook, also inside nested Strict Mode", async () => {
  const clients: ScriptedClient[] = [];
  function App({ identity }: { readonly identity: string }): string {
    return useConversationsClient({
      identity,
      getToken: () => Promise.resolve(`token-for-${identity}`),
      createClient: (token) => {
        const client = new ScriptedClient(token);
        clients.push(client);
        return client;
      },
    }).status;
  }
  render(
    <StrictMode>
      <App identity="alice" />
      <App identity="__proto__" />
    </StrictMode>,
  );
  await pass(0);
  expect(clients.map(({ token }) => token)).toEqual(["token-for-alice", "token-for-__proto__"]);
});
