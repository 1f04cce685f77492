import { Hono } from "hono";
import type { createBackEnd } from "../backEnd.js";

/** Hono hands the Fetch API's own Request on: on Node, Bun, Deno and Vercel's Node runtime alike. */
export function createApp(backEnd: ReturnType<typeof createBackEnd>): Hono {
  const app = new Hono();
  app.all("/api/token", (context) => backEnd.token(context.req.raw));
  app.all("/api/reachability/*", (context) => backEnd.reachability(context.req.raw));
  return app;
}
