export type { ReachabilityClient, ReachabilityUser } from "./client/reachabilityClient.js";
