import { Client } from "@twilio/conversations";
import { startDevService, type FaultyDevService } from "react-reachability/dev-service";
import type { ConformingClient } from "./conformingClient.js";
import { EventRecorder } from "./eventRecorder.js";
import { Line } from "./line.js";
import { RealPeople } from "./realPeople.js";
import type { World, WorldOptions } from "./world.js";

/** The world of the real, unmodified SDK, on a dev service of its own. */
export async function createRealWorld(options: WorldOptions = {}): Promise<World> {
  const { reachabilityEnabled = true } = options;
  const service = await startDevService({
    faults: true,
    reachabilityEnabled,
    offlineGraceMs: options.offlineGraceMs ?? 300,
    politeGraceMs: 20,
    users: options.users ?? [],
  });
  if (options.capacity !== undefined) service.faults.setUserInfosToSubscribe(options.capacity);
  const { line, url } = await Line.to(service.websocketUrl);
  return worldOf({ service, line, reachabilityEnabled }, (token) => {
    const { capacityOverride } = options;
    return new Client(token, {
      Twilsock: { uri: url },
      ...(capacityOverride !== undefined && { userInfosToSubscribeOverride: capacityOverride }),
    });
  });
}

interface Surroundings {
  readonly service: FaultyDevService;
  readonly line: Line;
  readonly reachabilityEnabled: boolean;
}

function worldOf(
  { service, line, reachabilityEnabled }: Surroundings,
  createClient: (token: string) => Client,
): World {
  const events = new EventRecorder();
  const people = new RealPeople(service);
  let isReachabilityEnabled = reachabilityEnabled;
  let alice: Client | undefined;
  let hasStarted: Promise<unknown> = Promise.resolve();
  let tokens = 0;
  let acceptTokens = () => {};
  const nextToken = () => {
    tokens += 1;
    // Tokens of the same second differ by their life only.
    return service.token("alice", { ttlSeconds: 3600 + tokens });
  };
  const create = (): ConformingClient => {
    const client = createClient(nextToken());
    alice = client;
    events.listenTo(client);
    client.on("initialized", () => {
      // A client that is shut down before this has settled leaves an unhandled rejection behind.
      hasStarted = client.getSubscribedConversations();
    });
    return client;
  };
  const reached = (state: string) =>
    new Promise<void>((resolve) => {
      const look = () => {
        if (alice?.connectionState !== state) return;
        alice.off("connectionStateChanged", look);
        resolve();
      };
      alice?.on("connectionStateChanged", look);
      look();
    });
  const update = async (identity: string, form: Record<string, string>) => {
    const url = `${service.httpUrl}/v1/Services/${service.serviceSid}/Users/${encodeURIComponent(identity)}`;
    const answer = await fetch(url, { method: "POST", body: new URLSearchParams(form) });
    if (!answer.ok)
      throw new Error(`The dev service refused to change ${identity}: ${answer.status}`);
  };
  return {
    kind: "real SDK",
    events,
    token() {
      acceptTokens();
      return nextToken();
    },
    create,
    async connect() {
      const client = create();
      await events.until("initialized");
      await hasStarted;
      events.take();
      return client;
    },
    arrive: (identity) => people.arrive(identity, () => isReachabilityEnabled),
    rename: (identity, friendlyName) => update(identity, { FriendlyName: friendlyName }),
    setAttributes: (identity, attributes) =>
      update(identity, { Attributes: JSON.stringify(attributes) }),
    async deleteUser(identity) {
      service.faults.deleteUser(identity);
    },
    async setReachabilityEnabled(enabled) {
      isReachabilityEnabled = enabled;
      service.setReachabilityEnabled(enabled);
    },
    async drop() {
      line.cut();
      await reached("connecting");
    },
    recovered: () => reached("connected"),
    async refuse() {
      line.setRefusing(true);
      line.cut();
      if (alice !== undefined) await reached("retrying");
    },
    async restore() {
      line.setRefusing(false);
      await reached("connected");
    },
    outstayGrace: () => people.see("alice", false),
    async mute() {
      line.setMuted(true);
      return async () => line.setMuted(false);
    },
    async freezeDeliveries() {
      const release = service.faults.holdDeliveries("alice");
      return async () => release();
    },
    async announceTokenExpiry() {
      service.faults.announceTokenExpiry("alice");
    },
    async closeWith(code) {
      if (code === 410) service.faults.expireTokens("alice");
      else if (code === 308) service.faults.offload({ identity: "alice" });
      else service.faults.close(code, "alice");
    },
    async holdReads() {
      // Everything on its way to alice, so that reads still reach the service and can be counted there.
      line.holdIncoming(true);
      return async () => line.holdIncoming(false);
    },
    readArrived: (identity) =>
      service.activity().until((activity) => activity.requests("user", identity) > 0),
    async failReads(target, fault) {
      service.faults.failRequests("user", {
        identity: "alice",
        target,
        status: fault === "failing once" ? 500 : 429,
        ...(fault !== "throttled" && { times: 1 }),
      });
    },
    async breakInitialization() {
      service.faults.failRequests("configuration", { identity: "alice", status: 500 });
    },
    async stallInitialization() {
      service.faults.hang("init", { identity: "alice", times: 1 });
    },
    async denyToken() {
      acceptTokens = service.faults.refuseInit({ identity: "alice", code: 401, errorCode: 20104 });
      line.cut();
      if (alice !== undefined) await reached("denied");
    },
    async close() {
      service.faults.reset();
      line.holdIncoming(false);
      line.setMuted(false);
      await people.close();
      await hasStarted;
      // After some ends the SDK never settles this; the service's end takes its socket anyway.
      void alice?.shutdown().catch(() => undefined);
      await line.close();
      await service.close();
    },
  };
}
