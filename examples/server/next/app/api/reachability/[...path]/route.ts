import { backEnd } from "../../../../backEnd.js";

// The twilio library needs Node, and presence is of the moment.
export const runtime = "nodejs";
export const dynamic = "force-dynamic";

export const GET = (request: Request): Promise<Response> => backEnd().reachability(request);
