import type { Account } from "../account/account.js";
import type { Clock } from "../clock.js";
import type { ResolvedOptions } from "../resolveOptions.js";
import { expired, verifyToken } from "../token/verifyToken.js";
import type { Interceptor } from "./interceptor.js";
import type { SessionHost, Sessions } from "./sessionHost.js";

interface SessionHostOptions {
  readonly account: Account;
  readonly clock: Clock;
  readonly interceptor: Interceptor;
  readonly sessions: Sessions;
  readonly options: ResolvedOptions;
}

export function createSessionHost({ options, ...parts }: SessionHostOptions): SessionHost {
  const { clock, interceptor } = parts;
  return {
    ...parts,
    secret: options.apiSecret,
    pingIntervalMs: options.pingIntervalMs,
    pingTimeoutMs: options.pingTimeoutMs,
    verifyToken: (token) => {
      const verdict = verifyToken(options, token, clock.now());
      const isCutShort = verdict.ok && interceptor.expires(String(token), verdict.token);
      return isCutShort ? expired : verdict;
    },
  };
}
