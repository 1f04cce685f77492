import type { Interest } from "../../../../src/store/interest.js";
import { checkPublication } from "./checkPublication.js";
import { dropOutdatedSeeds, noteSlots, type Reader, type Simulation } from "./simulation.js";
import type { Step } from "./step.js";
import type { World } from "./world.js";
import { identitiesIn } from "../../../support/identitiesIn.js";

/** Does what a step says, within the present task; whatever does not fit the moment is left out. */
export function performStep(
  simulation: Simulation,
  step: Exclude<Step, { do: "pass" | "calm" | "tick" }>,
): void {
  const { store, platform, worlds } = simulation;
  const world = simulation.world ?? worlds[0];
  const { client, channel, truth, app } = world;
  if ("who" in step) forgetWithStore(simulation, step.who);
  switch (step.do) {
    case "mount":
      return mount(simulation, step.who, step.as);
    case "unmount":
      return at(simulation.readers, step.index)?.undo();
    case "peek":
      return void store.get(step.who);
    case "wait":
      return wait(simulation, step.who, step.timeoutMs);
    case "flip":
      return change(world, step.who, { isOnline: step.isOnline });
    case "push":
      return change(world, step.who, { isNotifiable: step.isNotifiable });
    case "flap":
      for (let time = 0; time < step.times; time += 1)
        change(world, step.who, { isOnline: time % 2 === 0 });
      return;
    case "rename":
      if (truth.now(step.who).exists)
        client.setUser(step.who, { friendlyName: `${platform.now()}` });
      return;
    case "remove":
      if (step.who !== client.user.identity) world.remove(step.who);
      return;
    case "evict":
      return world.evict(step.who);
    case "appGet":
      return step.who === "me" ? undefined : app.get(step.who);
    case "appUnsubscribe":
      return app.unsubscribe(step.index);
    case "appTakes":
      if (simulation.config.takenByApp > 0)
        for (let index = 0; index < step.count; index += 1)
          void client.getUser(`filler ${100 + index}`).catch(() => {});
      return;
    case "hold":
      return world.hold(step.who);
    case "releaseHolds":
      return world.releaseHolds();
    case "fail404":
      return world.fail(step.who, 404);
    case "fail429":
      return world.fail(step.who, 429);
    case "fail500":
      return world.fail(step.who, 500);
    case "failDisconnected":
      return world.fail(step.who, new Error("disconnected"));
    case "swap":
      return swap(simulation, step.to);
    case "seed":
      return seed(simulation, step);
    case "scroll":
      return scroll(simulation, step.mask);
    case "configure":
      noteSlots(simulation);
      simulation.maxSubscriptions = step.maxSubscriptions;
      return store.configure(settingsOf(simulation));
    case "hide":
    case "show":
      return platform.setHidden(step.do === "hide");
    case "mute":
    case "unmute":
    case "freeze":
    case "unfreeze":
      return channel[step.do]();
    case "switchFlag":
      simulation.isFlagOn = !simulation.isFlagOn;
      for (const each of worlds) {
        each.truth.setReportsFlags(simulation.isFlagOn);
        each.client.setReachabilityEnabled(simulation.isFlagOn);
      }
      return;
    case "restart":
      if (!simulation.isStarted) return;
      store.stop();
      return store.start();
    case "stop":
      return stop(simulation);
    case "start":
      if (!simulation.isStarted) simulation.world?.account?.begin();
      simulation.isStarted = true;
      return store.start();
    default:
      return changeConnection(world, step.do);
  }
}

/** What the store knew of somebody whom it has forgotten binds it no longer. */
function forgetWithStore({ store, world, vouchedUntil }: Simulation, identity: string): void {
  if (identitiesIn(store).includes(identity)) return;
  vouchedUntil.delete(identity);
  world?.account?.forgetReading(identity);
}

function change(world: World, who: string, flags: Parameters<World["truth"]["set"]>[1]): void {
  // The Service itself says of the signed-in user whether they are online.
  if (who === "me" && "isOnline" in flags) return;
  world.channel.update();
  world.truth.set(who, flags);
  world.client.setUser(who, flags);
}

function mount(simulation: Simulation, identity: string, as: Interest["kind"] | "once"): void {
  const { store, readers } = simulation;
  const interest: Interest =
    as === "dot" ? { kind: "dot", element: {} } : { kind: as === "list" ? "list" : "user" };
  let previous = store.get(identity);
  let unsubscribe = (): void => {};
  const reader: Reader = {
    identity,
    interest,
    undo() {
      readers.delete(reader);
      unsubscribe();
    },
  };
  readers.add(reader);
  unsubscribe = store.subscribeUser(
    identity,
    (value) => {
      checkPublication(simulation, previous, value);
      previous = value;
      // A reader that leaves while it is being told.
      if (as === "once") reader.undo();
    },
    interest,
  );
  // It may have left already: what was waiting to be published is told while it subscribes.
  if (!readers.has(reader)) unsubscribe();
}

function wait(simulation: Simulation, identity: string, timeoutMs: number): void {
  const { store, waits, violations, platform } = simulation;
  const name = `whenReachable("${identity}") asked at ${platform.now()}, number ${waits.size}`;
  waits.add(name);
  void store
    .whenReachable(identity, { timeoutMs })
    .then(
      ({ isOnline }) => isOnline !== true && violations.push(`${name} gave ${isOnline}`),
      ({ code }: { code?: string }) =>
        code !== "timeout" &&
        code !== "store-destroyed" &&
        violations.push(`${name} failed with ${code}`),
    )
    .then(() => waits.delete(name));
}

function seed(
  { store, seeds, platform }: Simulation,
  { who, ageMs, isOnline, isNotifiable }: Extract<Step, { do: "seed" }>,
): void {
  const reading = { isOnline, isNotifiable, at: platform.now() - ageMs };
  seeds.set(who, [...(seeds.get(who) ?? []), reading]);
  store.seed(Object.fromEntries([[who, reading]]));
}

function scroll({ platform, readers }: Simulation, mask: number): void {
  const elements = [...readers].flatMap(({ interest }) =>
    interest.kind === "dot" ? [interest.element] : [],
  );
  platform.setOnScreen(new Set(elements.filter((_, index) => (mask >> (index % 8)) & 1)));
}

function swap(simulation: Simulation, to: 0 | 1 | null): void {
  const { store, worlds, seeds } = simulation;
  const next = to === null ? null : worlds[to];
  if (next === simulation.world) return;
  const former = simulation.world;
  simulation.world = next;
  simulation.vouchedUntil.clear();
  if (former !== null) seeds.clear();
  former?.account?.renew();
  store.setClient(next?.openAccount().client ?? null);
}

/** The session ends with the task, unless the store is started again in it. */
function stop(simulation: Simulation): void {
  simulation.isStarted = false;
  simulation.store.stop();
  void Promise.resolve().then(() => {
    if (simulation.isStarted) return;
    dropOutdatedSeeds(simulation);
    simulation.vouchedUntil.clear();
    simulation.world?.account?.renew();
  });
}

export function settingsOf({ config, maxSubscriptions }: Simulation) {
  return {
    maxSubscriptions,
    lingerMs: config.lingerMs,
    staleAfterMs: config.staleAfterMs,
    offlineDelayMs: config.offlineDelayMs,
    sampling: config.isSampling ? { perSecond: 1, maxAgeMs: 30_000 } : (false as const),
  };
}

function changeConnection(
  { client, channel, isEnabled }: World,
  what:
    | "drop"
    | "refuse"
    | "reconnect"
    | "deny"
    | "shutdown"
    | "offload"
    | "initialize"
    | "failInitialization",
): void {
  const isInitialized = isEnabled !== null;
  const isUp = client.connectionState === "connected";
  const isTrying = client.connectionState === "connecting" || client.connectionState === "retrying";
  if (what === "drop" && isUp) client.disconnect();
  if (what === "refuse" && isTrying && isInitialized) client.refuse();
  if (what === "reconnect" && !isUp && isInitialized) client.reconnect();
  if (what === "deny" && isInitialized) client.deny();
  if (what === "shutdown" && isInitialized) void client.shutdown();
  if (what === "offload" && isUp) client.closeByService(308);
  if (what === "initialize" && !isInitialized) client.initialize();
  if (what === "failInitialization" && !isInitialized)
    client.failInitialization({ terminal: false });
  channel.update();
}

function at<Item>(items: ReadonlySet<Item>, index: number): Item | undefined {
  return [...items][index % Math.max(1, items.size)];
}
