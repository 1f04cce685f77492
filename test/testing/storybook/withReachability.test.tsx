import { composeStory, type Decorator, type Meta, type StoryObj } from "@storybook/react-vite";
import { render, screen } from "@testing-library/react";
import type { HTMLAttributes, ReactNode } from "react";
import { PresenceDot, useReachabilityEnabled, useUserReachability } from "react-reachability";
import {
  createFakeClient,
  reachabilityArgTypes,
  reachabilityGlobalTypes,
  withReachability,
  type ReachabilityArgs,
  type ReachabilityStoryState,
} from "react-reachability/testing";
import { describe, expect, it } from "vitest";

interface HeaderProps extends HTMLAttributes<HTMLElement> {
  readonly identity: string | null;
}

/** An app's component: passes on whatever else it is given. */
function Header({ identity, ...rest }: HeaderProps): ReactNode {
  const { presence, unknownReason, notifiabilityUnknownReason, notifiability } =
    useUserReachability(identity);
  return (
    <header {...rest}>
      <PresenceDot identity={identity} />
      {`${identity ?? "nobody"}: ${unknownReason ?? presence}, ${notifiabilityUnknownReason ?? notifiability}`}
    </header>
  );
}

const meta = {
  component: Header,
  decorators: [withReachability],
  argTypes: reachabilityArgTypes,
  args: { identity: "bob" },
  parameters: { reachability: { users: { bob: { isOnline: true } } } },
} satisfies Meta<HeaderProps & ReachabilityArgs>;

type Story = StoryObj<typeof meta>;

function renderStory(story: Story, globals: Record<string, unknown> = {}) {
  const Composed = composeStory(story, meta, { initialGlobals: globals });
  return render(<Composed />);
}

describe("withReachability", () => {
  it("puts a story into the world that its parameters describe", async () => {
    renderStory({});
    await expect(screen.findByText("bob: online, never-registered")).resolves.toBeVisible();
    expect(screen.getByRole("img", { name: "Online" })).toBeVisible();
  });

  const shownByState: [ReachabilityStoryState, string][] = [
    ["online-notifiable", "online, notifiable"],
    ["online-never-registered", "online, never-registered"],
    ["offline-notifiable", "offline, notifiable"],
    ["offline-unnotifiable", "offline, unnotifiable"],
    ["not-reported", "not-reported, not-reported"],
    ["no-client", "no-client, no-client"],
    ["connecting", "connecting, connecting"],
    ["disabled", "disabled, disabled"],
    ["connection-lost", "connection-lost, connection-lost"],
    ["waiting", "waiting, waiting"],
    ["not-found", "not-found, not-found"],
    ["error", "error, error"],
  ];

  it.each([["as-given", "online, never-registered"] as const, ...shownByState])(
    "makes everybody %s by an argument, which the component never sees",
    async (state, shown) => {
      const { container } = renderStory({ args: { reachability: state } });
      await expect(screen.findByText(`bob: ${shown}`)).resolves.toBeVisible();
      expect(container.querySelector("header")?.getAttributeNames()).toEqual([]);
    },
  );

  describe.each([{ initialized: false }, { reachabilityEnabled: false }])(
    "where the parameters say %j",
    (reachability) => {
      it.each(shownByState)("a chosen %s decides", async (state, shown) => {
        renderStory({ args: { reachability: state }, parameters: { reachability } });
        await expect(screen.findByText(`bob: ${shown}`)).resolves.toBeVisible();
      });
    },
  );

  it("makes everybody wait also where the parameters say how many subscriptions there are", async () => {
    renderStory({
      args: { reachability: "waiting" },
      parameters: { reachability: { capacity: 5 } },
    });
    await expect(screen.findByText("bob: waiting, waiting")).resolves.toBeVisible();
  });

  it("leaves the client's own user online, as the SDK has it while it is connected", async () => {
    renderStory({ args: { identity: "me", reachability: "offline-notifiable" } });
    await expect(screen.findByText("me: online, never-registered")).resolves.toBeVisible();
  });

  it("leaves it to the parameters as they are where no state is chosen", async () => {
    renderStory({ parameters: { reachability: { initialized: false } } });
    await expect(screen.findByText("bob: connecting, connecting")).resolves.toBeVisible();
  });

  it("makes a story one of nobody, for the reason that no world can give", async () => {
    const { container } = renderStory({ args: { reachability: "no-identity" } });
    await expect(screen.findByText("nobody: no-identity, no-identity")).resolves.toBeVisible();
    expect(container.querySelector("header")?.getAttributeNames()).toEqual([]);
  });

  it("takes the state from the toolbar, also for people whom the story did not introduce", async () => {
    renderStory({ args: { identity: "zoe" } }, { reachability: "offline-notifiable" });
    await expect(screen.findByText("zoe: offline, notifiable")).resolves.toBeVisible();
  });

  it("offers every state in the toolbar", () => {
    expect(reachabilityGlobalTypes.reachability.toolbar.items.map(({ value }) => value)).toEqual(
      reachabilityArgTypes.reachability.options,
    );
  });

  it("leaves the client to a story that wants its controls", async () => {
    const client = createFakeClient({ users: { bob: { isOnline: false } } });
    renderStory({ parameters: { reachability: { client } } });
    await expect(screen.findByText(/bob: offline/)).resolves.toBeVisible();
    client.setUser("bob", { isOnline: true });
    expect(screen.getByText(/bob: online/)).toBeVisible();
  });

  it("prefers a story's client to the one of its file, and mixes nothing of them", async () => {
    const client = createFakeClient({ users: { bob: { isOnline: false } } });
    const Flag = () => <p>{`reachability: ${useReachabilityEnabled()}`}</p>;
    const Composed = composeStory<HeaderProps & ReachabilityArgs>(
      { render: () => <Flag />, parameters: { reachability: { client } } },
      { ...meta, parameters: { reachability: { client: createFakeClient() } } },
    );
    render(<Composed />);
    await expect(screen.findByText("reachability: true")).resolves.toBeVisible();
    expect(client.listenerCount()).toBeGreaterThan(0);
  });

  it("hands settings and labels to the provider", async () => {
    renderStory({
      parameters: {
        reachability: { provider: { labels: { presence: { online: "En ligne" } } } },
      },
    });
    await expect(screen.findByRole("img", { name: "En ligne" })).resolves.toBeVisible();
  });

  it("fits where a preview names its decorators", () => {
    const decorators: Decorator[] = [withReachability];
    expect(decorators).toHaveLength(1);
  });
});
