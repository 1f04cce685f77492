import type { FrameHeader } from "../wire/frame.js";
import type { Member } from "./member.js";
import { replyStatus, type ReplyStatus } from "./replyStatus.js";
import type { SessionHost } from "./sessionHost.js";

interface UpdateVerdict {
  readonly status: ReplyStatus;
  /** Epoch ms; undefined when the new token was refused. */
  readonly tokenExpiresAt?: number;
}

/** Judges an `update` frame: a new token for the same user of the same Service. */
export function judgeUpdate(
  { verifyToken }: SessionHost,
  { user, service }: Member,
  header: FrameHeader,
): UpdateVerdict {
  const verdict = verifyToken(header["token"]);
  if (!verdict.ok) {
    const { errorCode, reason } = verdict;
    return { status: replyStatus(401, { errorCode, description: reason }) };
  }
  const { identity, serviceSid, expiresAt } = verdict.token;
  if (identity !== user.identity || serviceSid !== service.sid) {
    const description = "The new token is for another identity or Service";
    return { status: replyStatus(403, { errorCode: 51130, description }) };
  }
  return { status: replyStatus(200), tokenExpiresAt: expiresAt };
}
