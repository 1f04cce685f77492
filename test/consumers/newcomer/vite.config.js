import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

/** Stands in for the app's back end: who asks is in the page's address. */
const backEnd = {
  name: "back-end",
  configurePreviewServer(server) {
    server.middlewares.use("/api/token", async (request, response) => {
      const me = new URL(request.headers.referer).searchParams.get("me");
      const answer = await fetch(`${process.env.DEV_SERVICE}/token?identity=${me}`);
      response.setHeader("Content-Type", "application/json");
      response.end(await answer.text());
    });
  },
};

export default defineConfig({ plugins: [react(), backEnd] });
