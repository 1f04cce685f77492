import type { Client as Client3, User as User3 } from "@twilio/conversations";
import type { Client as Client2, User as User2 } from "twilio-conversations-2";
import type { ReachabilityClient, ReachabilityUser } from "react-reachability";

// The SDK's own classes are what the kit takes, in both majors: these lines compile or the promise is broken.
declare const client3: Client3;
declare const client2: Client2;
declare const user3: User3;
declare const user2: User2;

export const clients: ReachabilityClient[] = [client3, client2];
export const users: ReachabilityUser[] = [user3, user2];
