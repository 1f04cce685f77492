import { serve } from "@hono/node-server";
import { backEndFromEnvironment } from "../backEndFromEnvironment.js";
import { createApp } from "./createApp.js";

const app = createApp(backEndFromEnvironment(process.env));
serve({ fetch: app.fetch, port: Number(process.env["PORT"] ?? 3000) });
