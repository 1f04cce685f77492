import { chromium, type Browser, type Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { chromiumFlags, findChromium } from "../../scripts/findChromium.mjs";
import { previewStorybook, type StorybookPreview } from "./support/storybookPreview.js";

let storybook: StorybookPreview;
let browser: Browser;

beforeAll(async () => {
  storybook = await previewStorybook();
  const executablePath = findChromium();
  browser = await chromium.launch({
    ...(executablePath === undefined ? {} : { executablePath }),
    args: chromiumFlags,
  });
});

afterAll(async () => {
  await browser.close();
  await storybook.close();
});

/** A browser of one's own, showing one person's page. */
async function openPage(person: "alice" | "bob", service: string): Promise<Page> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(
    storybook.storyUrl("start-here-two-people-live--side-by-side", { only: person, service }),
  );
  return page;
}

function dotOf(page: Page, person: string, state: string) {
  return page.locator(`[data-person=${person}] .reachability-dot[data-presence=${state}]`);
}

describe("two people in two browsers, on the official SDK", () => {
  it("see each other come, go and register for push, and nothing once the feature is off", async () => {
    const service = await storybook.createService();
    const alice = await openPage("alice", service);
    const bob = await openPage("bob", service);
    await dotOf(alice, "bob", "online").waitFor();
    await dotOf(bob, "alice", "online").waitFor();
    expect(await dotOf(alice, "nora", "unknown").getAttribute("data-unknown-reason")).toBe(
      "not-reported",
    );

    await bob.context().close();
    await dotOf(alice, "bob", "offline").waitFor();

    const bobAgain = await openPage("bob", service);
    await dotOf(alice, "bob", "online").waitFor();

    await bobAgain.getByRole("button", { name: "Register for push" }).click();
    await alice
      .locator("[data-person=bob] .reachability-badge[data-notifiability=notifiable]")
      .waitFor();

    await storybook.setReachabilityEnabled(service, false);
    await alice.reload();
    const disabled = dotOf(alice, "bob", "unknown").and(
      alice.locator("[data-unknown-reason=disabled]"),
    );
    await disabled.waitFor();
    await alice.getByText(/· reachability off$/).waitFor();
    expect(await dotOf(alice, "bob", "online").count()).toBe(0);
    expect(await dotOf(alice, "nora", "unknown").getAttribute("data-unknown-reason")).toBe(
      "disabled",
    );
    await alice.context().close();
    await bobAgain.context().close();
  });

  it("show after an outage what is true now, and never what came and went meanwhile", async () => {
    const service = await storybook.createService();
    const alice = await openPage("alice", service);
    const untilBobIs = async (isOnline: boolean): Promise<void> => {
      await expect
        .poll(() => storybook.isOnline(service, "bob"), { timeout: 10_000 })
        .toBe(isOnline);
    };
    const bob = await openPage("bob", service);
    await dotOf(alice, "bob", "online").waitFor();

    const letBack = await storybook.cutOff(service, "alice");
    await dotOf(alice, "bob", "unknown")
      .and(alice.locator("[data-unknown-reason=connection-lost]"))
      .waitFor();
    const readShown = await recordDot(alice, "bob");
    await bob.context().close();
    await untilBobIs(false);
    const bobAgain = await openPage("bob", service);
    await untilBobIs(true);
    await bobAgain.context().close();
    await untilBobIs(false);
    await letBack();
    // Else the SDK's next attempt may be half a minute away.
    await alice.evaluate(() => window.dispatchEvent(new Event("online")));

    await alice.getByText("connected · reachability on").waitFor();
    await dotOf(alice, "bob", "offline").waitFor();
    expect(await readShown()).toEqual(["offline live"]);
    await alice.context().close();
  });
});

/** Every state that a dot shows from now on, painted or not; the returned function reads them. */
async function recordDot(page: Page, person: string): Promise<() => Promise<string[]>> {
  const shown = await page
    .locator(`[data-person=${person}] .reachability-dot`)
    .first()
    .evaluateHandle((dot) => {
      const states: string[] = [];
      new MutationObserver(() => {
        const { presence, freshness } = (dot as HTMLElement).dataset;
        states.push(`${presence} ${freshness}`);
      }).observe(dot, { attributes: true });
      return states;
    });
  return () => shown.jsonValue();
}
