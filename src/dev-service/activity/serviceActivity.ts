import type { ChatService } from "../account/chatService.js";
import type { Session } from "../session/session.js";
import type { RequestKind } from "../tunnel/requestKind.js";
import type { SessionRegistry } from "./sessionRegistry.js";

/** What goes on in one Service, for tests that count or wait. */
export class ServiceActivity {
  readonly #service: ChatService;
  readonly #registry: SessionRegistry;

  constructor(service: ChatService, registry: SessionRegistry) {
    this.#service = service;
    this.#registry = registry;
  }

  /** Sockets that have introduced themselves: all, or those of one user. */
  openSockets(identity?: string): number {
    return this.#sessions(identity).length;
  }

  /** Requests of a kind since the start: all, or those that concern one user (for `user`, whom it asked for). */
  requests(kind: RequestKind | "init" | "update", target?: string): number {
    return this.#registry.requestCount(this.#service.sid, kind, target);
  }

  /** How many sockets are subscribed to a user, the user's own among them. */
  watchers(identity: string): number {
    return this.#service.user(identity)?.infoMap.listenerCount ?? 0;
  }

  /** Whom the sockets of one user are subscribed to, themselves among them, once per socket. */
  watching(identity: string): readonly string[] {
    return this.#sessions(identity).flatMap(({ subscriptions }) =>
      subscriptions.maps
        .filter((map) => this.#service.user(map.identity)?.infoMap === map)
        .map((map) => map.identity),
    );
  }

  /** Deliveries that no client has acknowledged yet. */
  undelivered(): number {
    return this.#sessions().reduce((sum, session) => sum + session.unacknowledged, 0);
  }

  /** Resolves as soon as the condition holds, at once if it does now. It is asked again after every change. */
  until(condition: (activity: this) => boolean): Promise<void> {
    return new Promise((resolve) => {
      const check = () => {
        if (!condition(this)) return;
        unlisten();
        resolve();
      };
      const unlisten = this.#registry.listen(check);
      check();
    });
  }

  /** Resolves once every delivery is acknowledged, which the SDK does on receipt, a moment before its events. */
  settled(): Promise<void> {
    return this.until((activity) => activity.undelivered() === 0);
  }

  #sessions(identity?: string): Session[] {
    return [...this.#registry].filter(
      (session) =>
        session.serviceSid === this.#service.sid &&
        session.user !== undefined &&
        (identity === undefined || session.user.identity === identity),
    );
  }
}
