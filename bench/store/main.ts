import { measureEvents } from "./measureEvents.js";
import { measureScheduler } from "./measureScheduler.js";

/** Runs in a process of its own and answers with one line of JSON. */
const isQuick = process.argv.includes("--quick");
const events = await measureEvents(isQuick ? 100 : 10_000, isQuick ? 2 : 15);
const scheduler = await measureScheduler(
  isQuick ? [100, 200] : [100, 1000, 10_000],
  isQuick ? 1 : 5,
);
process.stdout.write(`${JSON.stringify({ events, scheduler })}\n`);
// Stores keep timers of their own.
process.exit(0);
