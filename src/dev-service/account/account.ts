import { ReachabilityError } from "../../domain/reachabilityError.js";
import type { Clock } from "../clock.js";
import type { Graces } from "../presence/graces.js";
import { isServiceSid } from "../token/isServiceSid.js";
import { ChatService } from "./chatService.js";

interface AccountOptions {
  readonly clock: Clock;
  readonly graces: Graces;
  readonly defaultService: { readonly sid: string; readonly reachabilityEnabled: boolean };
}

/** All Service instances. Others than the default one come to life by use, with reachability off as in the product. */
export class Account {
  readonly defaultService: ChatService;
  readonly #services = new Map<string, ChatService>();
  readonly #create: (sid: string, reachabilityEnabled: boolean) => ChatService;

  constructor({ clock, graces, defaultService }: AccountOptions) {
    this.#create = (sid, reachabilityEnabled) =>
      new ChatService({ sid, clock, graces, reachabilityEnabled });
    this.defaultService = this.#create(defaultService.sid, defaultService.reachabilityEnabled);
    this.#services.set(this.defaultService.sid, this.defaultService);
  }

  /** @throws {ReachabilityError} `invalid-argument` for what is not the sid of a Service */
  service(sid: string): ChatService {
    const existing = this.#services.get(sid);
    if (existing !== undefined) return existing;
    if (!isServiceSid(sid)) {
      const message = `"${sid}" is not the sid of a Service, which is "IS" and then letters and digits.`;
      throw new ReachabilityError("invalid-argument", message);
    }
    const service = this.#create(sid, false);
    this.#services.set(sid, service);
    return service;
  }

  stop(): void {
    for (const service of this.#services.values()) service.stop();
  }
}
