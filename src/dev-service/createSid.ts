import { randomUUID } from "node:crypto";

/** A new id in Twilio's form: two letters that name the kind, then 32 hexadecimal digits. */
export function createSid(kind: "US" | "MP" | "BS" | "CT" | "RL"): string {
  return `${kind}${randomUUID().replaceAll("-", "")}`;
}
