import { existsSync } from "node:fs";

const usualPlaces = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/snap/bin/chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/**
 * Path of an installed Chromium: `CHROMIUM_PATH` if set, else the usual places, else undefined
 * (Playwright then looks for its own download).
 * @returns {string | undefined}
 */
export function findChromium() {
  const named = process.env["CHROMIUM_PATH"];
  if (named !== undefined && named !== "") {
    if (!existsSync(named)) {
      throw new Error(
        `CHROMIUM_PATH is "${named}", but there is no such file. Point it at a Chromium or Chrome executable, or unset it.`,
      );
    }
    return named;
  }
  return usualPlaces.find((path) => existsSync(path));
}

/** Flags that keep Chromium quiet and able to run as root in a container. */
export const chromiumFlags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
