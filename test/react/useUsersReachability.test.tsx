import { render, renderHook, waitFor } from "@testing-library/react";
import { memo, type ReactNode } from "react";
import { countReachability, useUserReachability, useUsersReachability } from "react-reachability";
import { createFakeClient, ReachabilityTestProvider } from "react-reachability/testing";
import { describe, expect, it } from "vitest";

function online(count: number) {
  return Object.fromEntries(
    Array.from({ length: count }, (_, index) => [`u${index}`, { isOnline: true }]),
  );
}

describe("useUsersReachability", () => {
  it("gives the users in the order asked, duplicates included", async () => {
    const client = createFakeClient({ users: online(2) });
    const { result } = renderHook(() => useUsersReachability(["u1", "u0", "u1"]), {
      wrapper: ({ children }) => (
        <ReachabilityTestProvider client={client}>{children}</ReachabilityTestProvider>
      ),
    });
    await waitFor(() => expect(result.current[0]?.presence).toBe("online"));
    expect(result.current.map(({ identity }) => identity)).toEqual(["u1", "u0", "u1"]);
    expect(client.log.filter(({ text }) => text.startsWith("getUser"))).toHaveLength(2);
  });

  it("does not resubscribe for an inline array", async () => {
    const client = createFakeClient({ users: online(3) });
    const { result, rerender } = renderHook(() => useUsersReachability(["u0", "u1", "u2"]), {
      wrapper: ({ children }) => (
        <ReachabilityTestProvider client={client}>{children}</ReachabilityTestProvider>
      ),
    });
    await waitFor(() => expect(result.current[2]?.presence).toBe("online"));
    const before = result.current;
    const asked = client.log.length;
    for (let index = 0; index < 10; index += 1) rerender();
    expect(result.current).toBe(before);
    expect(client.log).toHaveLength(asked);
  });

  it("follows an array that was changed in place before its copy was handed in", async () => {
    const client = createFakeClient({ users: online(3) });
    const identities = ["u1", "u0"];
    const { result, rerender } = renderHook(
      (props: { readonly identities: readonly string[] }) => useUsersReachability(props.identities),
      {
        initialProps: { identities },
        wrapper: ({ children }) => (
          <ReachabilityTestProvider client={client}>{children}</ReachabilityTestProvider>
        ),
      },
    );
    identities.sort();
    identities.push("u2");
    rerender({ identities: [...identities] });
    await waitFor(() => expect(result.current.at(-1)?.presence).toBe("online"));
    expect(result.current.map(({ identity }) => identity)).toEqual(["u0", "u1", "u2"]);
  });

  it("tells apart what a selector makes anew, such as two Dates", async () => {
    const client = createFakeClient({ users: { ...online(1), u1: { isOnline: false } } });
    const { result } = renderHook(
      () =>
        useUsersReachability(
          ["u0", "u1"],
          (users) => new Date(users.filter(({ presence }) => presence === "online").length),
        ),
      {
        wrapper: ({ children }) => (
          <ReachabilityTestProvider client={client}>{children}</ReachabilityTestProvider>
        ),
      },
    );
    await waitFor(() => expect(result.current.getTime()).toBe(1));
    client.setUser("u1", { isOnline: true });
    expect(result.current.getTime()).toBe(2);
  });

  it("re-renders one row and the counts for one flip in a list of 2,000", async () => {
    const client = createFakeClient({ users: online(2000), capacity: 5000 });
    const identities = Object.keys(online(2000));
    const renders = new Map<string, number>();
    const count = (name: string) => renders.set(name, (renders.get(name) ?? 0) + 1);
    const Row = memo(function Row({ identity }: { identity: string }): ReactNode {
      count(identity);
      return <li>{useUserReachability(identity).presence}</li>;
    });
    function Counts(): ReactNode {
      count("counts");
      const { online: here, offline } = useUsersReachability(identities, countReachability);
      return <p>{`${here} online, ${offline} offline`}</p>;
    }
    const { container } = render(
      <ReachabilityTestProvider client={client} sampling={false}>
        <Counts />
        <ul>
          {identities.map((identity) => (
            <Row key={identity} identity={identity} />
          ))}
        </ul>
      </ReachabilityTestProvider>,
      { reactStrictMode: false },
    );
    const counted = () => container.querySelector("p")?.textContent;
    await waitFor(() => expect(counted()).toBe("90 online, 0 offline"));
    const live = client.subscribedIdentities()[5] ?? "";
    renders.clear();
    client.setUser(live, { isOnline: false });
    expect(counted()).toBe("89 online, 1 offline");
    expect([...renders]).toEqual(
      expect.arrayContaining([
        [live, 1],
        ["counts", 1],
      ]),
    );
    expect(renders.size).toBe(2);
    renders.clear();
    client.setUser(live, { isNotifiable: true });
    expect(new Set(renders.keys())).toEqual(new Set(["counts", live]));
  }, 20_000);
});
