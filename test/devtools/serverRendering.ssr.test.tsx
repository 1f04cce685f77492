import { renderToString } from "react-dom/server";
import { ReachabilityProvider } from "react-reachability";
import { ReachabilityDevtools } from "react-reachability/devtools";
import { expect, it } from "vitest";

it("leaves no trace in a server's markup", () => {
  const markup = renderToString(
    <ReachabilityProvider client={null}>
      <main>App</main>
      <ReachabilityDevtools defaultOpen />
    </ReachabilityProvider>,
  );
  expect(markup).toBe("<main>App</main>");
});
