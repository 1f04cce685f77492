import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { chromium } from "playwright";
import { findChromium } from "./findChromium.mjs";

/** Makes sure that the tests find a browser: an installed one, else installed here, else one clear sentence. */
export function ensureChromium() {
  if (findChromium() !== undefined || existsSync(chromium.executablePath())) return;
  const isDebianRoot = process.getuid?.() === 0 && existsSync("/usr/bin/apt-get");
  const installed = isDebianRoot ? installDebianPackage() : installWithPlaywright();
  if (!installed) {
    throw new Error(
      "The tests need Chromium, and none was found or could be installed. Install Chromium or Chrome, or set CHROMIUM_PATH to its executable.",
    );
  }
}

function installDebianPackage() {
  console.log("Installing Debian's Chromium for the browser tests …");
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const run = (/** @type {string[]} */ args) =>
    spawnSync("apt-get", args, { env, stdio: ["ignore", "ignore", "inherit"] }).status === 0;
  run(["update", "-qq"]);
  run(["install", "-y", "-qq", "--no-install-recommends", "chromium", "fonts-dejavu-core"]);
  return findChromium() !== undefined;
}

function installWithPlaywright() {
  console.log("Downloading Playwright's Chromium for the browser tests …");
  const cli = new URL("../node_modules/playwright/cli.js", import.meta.url).pathname;
  spawnSync(process.execPath, [cli, "install", "chromium"], {
    stdio: ["ignore", "inherit", "inherit"],
  });
  return existsSync(chromium.executablePath());
}

if (process.argv[1] === import.meta.filename) ensureChromium();
