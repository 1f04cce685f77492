import { renderToString } from "react-dom/server";
import { expect, it } from "vitest";
import { useConversationsClient } from "react-reachability/connection";
import { ScriptedClient } from "./support/ScriptedClient.js";

function Status({ identity }: { readonly identity: string | null }): string {
  const { status, client, error } = useConversationsClient({
    identity,
    getToken: () => {
      throw new Error("No token on the server.");
    },
    createClient: (token) => new ScriptedClient(token),
  });
  expect(client).toBeNull();
  expect(error).toBeNull();
  return status;
}

it("renders on a server as connecting or signed out, and starts nothing", () => {
  expect(renderToString(<Status identity="alice" />)).toBe("connecting");
  expect(renderToString(<Status identity={null} />)).toBe("signed-out");
});
