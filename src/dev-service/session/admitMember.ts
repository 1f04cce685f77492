import type { JsonObject } from "../jsonObject.js";
import type { FrameHeader } from "../wire/frame.js";
import { checkContinuationToken, issueContinuationToken } from "./continuationToken.js";
import type { Member } from "./member.js";
import { replyStatus, type ReplyStatus } from "./replyStatus.js";
import type { SessionHost } from "./sessionHost.js";

export type Admission =
  | { readonly refusal: ReplyStatus | "never" }
  | {
      readonly member: Member;
      /** Epoch ms. */
      readonly tokenExpiresAt: number;
      /** What the reply to `init` says besides its status. */
      readonly fields: JsonObject;
    };

const supportedCapabilities = ["client_update"];

/** Judges an `init` frame. A user comes to exist with the first one that is accepted. */
export function admitMember(host: SessionHost, header: FrameHeader): Admission {
  const { token, capabilities, continuation_token: shown } = header;
  const verdict = host.verifyToken(token);
  if (!verdict.ok) {
    const { errorCode, reason } = verdict;
    return { refusal: replyStatus(401, { errorCode, description: reason }) };
  }
  const refusal = host.interceptor.refusesInit(verdict.token);
  if (refusal !== undefined) return { refusal };

  const { identity, serviceSid, expiresAt } = verdict.token;
  const service = host.account.service(serviceSid);
  const user = service.ensureUser(identity);
  const continuation = continueOrIssue(host.secret, user.sid, shown);
  return {
    member: { service, user, continuationToken: continuation.token },
    tokenExpiresAt: expiresAt,
    fields: {
      // Only what the client offered, and never offline storage: a page would keep maps beyond the service's restart.
      capabilities: supportedCapabilities.filter(
        (name) => Array.isArray(capabilities) && capabilities.includes(name),
      ),
      continuation_token: continuation.token,
      continuation_token_status: continuation.status,
    },
  };
}

function continueOrIssue(secret: string, userSid: string, shown: unknown) {
  const verdict = checkContinuationToken(secret, userSid, shown);
  return verdict === "CONFIRMED" && typeof shown === "string"
    ? { token: shown, status: { reissued: false } }
    : {
        token: issueContinuationToken(secret, userSid),
        status: { reissued: true, reissue_reason: verdict },
      };
}
