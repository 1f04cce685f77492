import { backEnd } from "../../../backEnd.js";

export const runtime = "nodejs";
export const dynamic = "force-dynamic";

export const POST = (request: Request): Promise<Response> => backEnd().token(request);
