import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { ReachabilityProvider, useUserReachability } from "react-reachability";
import { createReachabilityRest, useReachabilitySeed } from "react-reachability/rest";
import { renderToString } from "react-dom/server";
import { expect, it } from "vitest";
import { stubFetch } from "./stubFetch.js";

it("reads nothing while rendering on a server, where the seed prop is what shows", () => {
  const fetch = stubFetch();
  const rest = createReachabilityRest({ baseUrl: "https://app.test/api/reachability", fetch });
  function Bob() {
    useReachabilitySeed(rest, ["bob"]);
    return <p>{useUserReachability("bob").presence}</p>;
  }
  const html = renderToString(
    <QueryClientProvider client={new QueryClient()}>
      <ReachabilityProvider
        client={null}
        seed={{ bob: { isOnline: true, isNotifiable: null, at: Date.now() } }}
      >
        <Bob />
      </ReachabilityProvider>
    </QueryClientProvider>,
  );
  expect(html).toBe("<p>online</p>");
  expect(fetch).not.toHaveBeenCalled();
});
