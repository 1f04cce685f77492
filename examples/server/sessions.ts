import { createHmac, timingSafeEqual } from "node:crypto";

/**
 * Stands in for an app's own sign-in: a cookie that says who somebody is and that only this server can have written.
 * What the two handlers need of a sign-in is `identify` alone.
 */
export function createSessions(secret: string) {
  const sign = (value: string) => createHmac("sha256", secret).update(value).digest("base64url");

  return {
    /** The `Set-Cookie` header of somebody who has just signed in. */
    cookieFor(identity: string): string {
      const value = encodeURIComponent(identity);
      return `session=${value}.${sign(value)}; Path=/; HttpOnly; Secure; SameSite=Lax`;
    },

    /** Who sent a request; null if nobody is signed in. */
    identify(request: Request): string | null {
      const cookie = request.headers.get("cookie") ?? "";
      const session = /(?:^|;\s*)session=([^;]*)\.([^;.]*)/.exec(cookie);
      const [, value = "", signature = ""] = session ?? [];
      const expected = Buffer.from(sign(value));
      const given = Buffer.from(signature);
      const isGenuine = given.length === expected.length && timingSafeEqual(given, expected);
      return isGenuine ? decodeURIComponent(value) : null;
    },
  };
}
