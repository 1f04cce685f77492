import { createServer } from "node:net";
import { run } from "./run.mjs";

const port = Number(process.env["PORT"] ?? 6006);

const probe = createServer();
probe.once("error", (/** @type {NodeJS.ErrnoException} */ error) => {
  console.error(
    error.code === "EADDRINUSE"
      ? `Port ${port} is in use, so Storybook cannot start there. Stop the other program, or choose a port: PORT=6007 npm start`
      : `Storybook cannot listen on 127.0.0.1:${port}: ${error.message}`,
  );
  process.exit(1);
});
probe.listen(port, "127.0.0.1", () =>
  probe.close(() =>
    run(`Storybook with the live service: http://localhost:${port}`, "storybook", [
      "dev",
      "--port",
      String(port),
      "--exact-port",
      "--host",
      "127.0.0.1",
      "--ci",
      "--no-version-updates",
    ]),
  ),
);
