import { openDevServiceWorld } from "./devServiceWorld.js";
import { openFakeWorld } from "./fakeWorld.js";
import type { LiveWorld } from "./liveWorld.js";
import { openTwilioWorld } from "./twilioWorld.js";

/** One's own Twilio Service where `.env.local` names one, else the dev service, else (a static Storybook) fake clients. */
export async function openLiveWorld(
  users: readonly string[],
  service: string | undefined,
): Promise<LiveWorld> {
  const kind = await liveServiceKind();
  if (kind === "twilio") return openTwilioWorld();
  return kind === "dev-service" ? openDevServiceWorld(users, service) : openFakeWorld(users);
}

async function liveServiceKind(): Promise<"twilio" | "dev-service" | "fake"> {
  const response = await fetch("/live/service").catch(() => null);
  const isJson = response?.headers.get("Content-Type")?.includes("application/json") === true;
  if (response === null || !response.ok || !isJson) return "fake";
  const { kind } = (await response.json()) as { kind: "twilio" | "dev-service" };
  return kind;
}
