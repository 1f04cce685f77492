import type { Clock } from "../clock.js";
import { createSid } from "../createSid.js";
import type { Graces } from "../presence/graces.js";
import { UserPresence, type PresenceFlags } from "../presence/userPresence.js";
import { SyncMap } from "../sync/syncMap.js";

interface UserOptions {
  readonly identity: string;
  readonly serviceSid: string;
  readonly clock: Clock;
  readonly graces: Graces;
  readonly reachabilityEnabled: boolean;
}

/** A user of one Service. What others may see of them lives in a Sync map, which carries it to them. */
export class User {
  readonly sid = createSid("US");
  readonly roleSid: string;
  readonly identity: string;
  readonly dateCreated: number;
  readonly infoMap: SyncMap;
  readonly conversationsMap: SyncMap;
  readonly presence: UserPresence;

  constructor({ identity, serviceSid, clock, graces, reachabilityEnabled }: UserOptions) {
    this.identity = identity;
    this.dateCreated = clock.now();
    this.roleSid = createSid("RL");
    const createMap = (kind: string) =>
      new SyncMap(clock, { uniqueName: `${this.sid}.${kind}`, serviceSid, identity });
    this.infoMap = createMap("info");
    this.conversationsMap = createMap("conversations");
    this.friendlyName = null;
    this.attributes = "{}";
    const publish = ({ online, notifiable }: PresenceFlags) =>
      this.infoMap.set("reachability", { online, notifiable });
    publish({ online: null, notifiable: null });
    this.presence = new UserPresence({ clock, graces, enabled: reachabilityEnabled, publish });
  }

  get friendlyName(): string | null {
    const value = this.infoMap.item("friendlyName")?.data["value"];
    return typeof value === "string" ? value : null;
  }

  set friendlyName(value: string | null) {
    this.infoMap.set("friendlyName", { value });
  }

  /** A JSON text, as the product keeps it. */
  get attributes(): string {
    const value = this.infoMap.item("attributes")?.data["value"];
    return typeof value === "string" ? value : "{}";
  }

  set attributes(value: string) {
    this.infoMap.set("attributes", { value });
  }

  get dateUpdated(): number {
    return this.infoMap.dateUpdated;
  }
}
