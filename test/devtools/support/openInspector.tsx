import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { ReactNode } from "react";
import { useUserReachability, useUsersReachability } from "react-reachability";
import { ReachabilityDevtools, type DevtoolsFault } from "react-reachability/devtools";
import { createFakeClient, ReachabilityTestProvider } from "react-reachability/testing";

export function Reader({ identity }: { readonly identity: string }): ReactNode {
  return <p>{`${identity}: ${useUserReachability(identity).presence}`}</p>;
}

export function ListReader({ identities }: { readonly identities: readonly string[] }): ReactNode {
  return <p>{`${useUsersReachability(identities).length} listed`}</p>;
}

export const someUsers = {
  ada: { isOnline: true, isNotifiable: true },
  bob: { isOnline: false },
  "carol@example.com": { isOnline: null },
};

export async function openInspector(
  options: {
    readonly client?: ReturnType<typeof createFakeClient>;
    readonly faults?: readonly DevtoolsFault[];
    readonly app?: ReactNode;
    readonly maxSubscriptions?: number;
    readonly lingerMs?: number;
  } = {},
) {
  const user = userEvent.setup();
  const client = options.client ?? createFakeClient({ users: someUsers });
  render(
    <ReachabilityTestProvider
      client={client}
      sampling={false}
      maxSubscriptions={options.maxSubscriptions}
      lingerMs={options.lingerMs}
    >
      {options.app ??
        ["ada", "bob", "carol@example.com"].map((identity) => (
          <Reader key={identity} identity={identity} />
        ))}
      <ReachabilityDevtools client={client} {...(options.faults && { faults: options.faults })} />
    </ReachabilityTestProvider>,
  );
  await user.click(screen.getByRole("button", { name: "Reachability inspector" }));
  return { user, client, panel: screen.getByRole("dialog", { name: "Reachability inspector" }) };
}

export function rowTexts(): (string | null)[] {
  return screen.getAllByRole("rowheader").map((header) => header.textContent);
}

export function row(identity: string): HTMLElement {
  const found = screen.getByRole("rowheader", { name: identity }).closest("tr");
  if (found === null) throw new Error("a row header outside a row");
  return found;
}
