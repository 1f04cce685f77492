/** How a dev service is started. Everything has a default. */
export interface DevServiceOptions {
  /** @default 0: a free port, chosen by the system */
  readonly port?: number;
  /** The address to listen on. @default "127.0.0.1": this machine only */
  readonly host?: string;
  /**
   * Names, besides `host`, localhost and IP addresses, under which the service may be reached, and whose pages may use it
   * from any port; `".example.test"` includes all names below. Others are refused: a hostile page can point its own name
   * at this machine. @default []
   */
  readonly allowedHosts?: readonly string[];
  /** The reachability flag of the default Service. @default false, as in the product */
  readonly reachabilityEnabled?: boolean;
  /** How long a user stays online after the last socket ended without a goodbye, in ms. @default 2000 */
  readonly offlineGraceMs?: number;
  /** The same after the SDK's `shutdown()`, in ms. @default 200 */
  readonly politeGraceMs?: number;
  /** Users of the default Service that exist from the start, never online; others come to exist with their first connection. */
  readonly users?: readonly string[];
  /** The default Service. @default "IS00000000000000000000000000000001" */
  readonly serviceSid?: string;
  /** With `apiKey` and `apiSecret`: the credentials of an app's own back end, whose tokens are then accepted. */
  readonly accountSid?: string;
  readonly apiKey?: string;
  /** @default a random secret: only tokens from the service itself are accepted */
  readonly apiSecret?: string;
  /** How long a client may be silent before it is pinged, in ms. @default 30000 */
  readonly pingIntervalMs?: number;
  /** How long a client may take to acknowledge a ping before its socket is dropped, in ms. @default 10000 */
  readonly pingTimeoutMs?: number;
  /** Gives `service.faults`, which makes the service misbehave on request, for tests and stories. @default false */
  readonly faults?: boolean;
}
