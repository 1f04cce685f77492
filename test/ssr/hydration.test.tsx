import { act, waitFor } from "@testing-library/react";
import { StrictMode } from "react";
import { hydrateRoot } from "react-dom/client";
import { renderToString } from "react-dom/server";
import {
  PresenceDot,
  ReachabilityProvider,
  useReachabilityConnection,
  useUserReachability,
} from "react-reachability";
import { createFakeClient, ReachabilityTestProvider } from "react-reachability/testing";
import { describe, expect, it, vi } from "vitest";

const seed = { bob: { isOnline: true, isNotifiable: null, at: Date.now() } };

function Page() {
  const { presence } = useUserReachability("bob");
  return (
    <main>
      <PresenceDot identity="bob" size={9} />
      <p>{presence}</p>
    </main>
  );
}

describe("hydration", () => {
  it("of when the connection became what it is knows no clock", async () => {
    function Since() {
      return <p>{useReachabilityConnection().since}</p>;
    }
    const app = (
      <ReachabilityProvider client={null}>
        <Since />
      </ReachabilityProvider>
    );
    const container = document.createElement("div");
    const now = vi.spyOn(Date, "now").mockReturnValue(1000);
    container.innerHTML = renderToString(app);
    now.mockReturnValue(5000);
    const errors: unknown[] = [];
    const root = await act(async () =>
      hydrateRoot(container, app, { onRecoverableError: (error) => errors.push(error) }),
    );
    expect(errors).toEqual([]);
    expect(container.textContent).toBe("5000");
    await act(async () => root.unmount());
    now.mockRestore();
  });

  it.each([
    ["of unknown", undefined, "unknown"],
    ["of a seed", seed, "online"],
  ])("%s is silent, and the client's value follows", async (_, given, first) => {
    const container = document.createElement("div");
    document.body.append(container);
    container.innerHTML = renderToString(
      <ReachabilityProvider client={null} seed={given}>
        <Page />
      </ReachabilityProvider>,
    );
    const dot = container.querySelector(".reachability-dot");
    expect(dot?.getAttribute("data-presence")).toBe(first);
    const client = createFakeClient({ users: { bob: { isOnline: false } } });
    const errors: unknown[] = [];
    const root = await act(async () =>
      hydrateRoot(
        container,
        <StrictMode>
          <ReachabilityTestProvider client={client} seed={given}>
            <Page />
          </ReachabilityTestProvider>
        </StrictMode>,
        { onRecoverableError: (error) => errors.push(error) },
      ),
    );
    await waitFor(() => expect(dot?.getAttribute("data-presence")).toBe("offline"));
    expect(container.querySelector("p")?.textContent).toBe("offline");
    expect(container.querySelector(".reachability-dot")).toBe(dot);
    expect(errors).toEqual([]);
    await act(async () => root.unmount());
    container.remove();
  });
});
