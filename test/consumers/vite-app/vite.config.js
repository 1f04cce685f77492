import react from "@vitejs/plugin-react";
import { reachabilityDevService } from "react-reachability/dev-service";
import { defineConfig } from "vite";

export default defineConfig({
  plugins: [react(), reachabilityDevService({ users: ["alice", "bob"] })],
});
