import { reachPath, useUserReachability } from "react-reachability";

const labels = {
  live: "Send",
  push: "Send (they get a notification)",
  later: "Send for later",
  unknown: "Send",
} as const;

/** What the composer's button says: an app's own hook over the package's. */
export function useSendLabel(identity: string): string {
  return labels[useUserReachability(identity, reachPath)];
}
