import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Host } from "./host.ts";
import { onPath, versionOf } from "./programs.ts";

const quiet = [
  "--headless=new",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--disable-sync",
  "--disable-extensions",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-renderer-backgrounding",
  "--disable-background-timer-throttling",
  "--no-first-run",
  "--js-flags=--expose-gc",
];

/** The installed Chromium, without a window. */
export const chromium: Host = {
  runtime: { name: "chromium", browser: true, connections: 6 },
  launch: "main(location.origin);",
  find: async () => {
    const program =
      process.env["CHROMIUM"] ?? onPath("chromium", "chromium-browser", "google-chrome-stable", "google-chrome");
    if (program === undefined) return "not installed";
    const version = await versionOf(program);
    if (version === undefined) return `${program} does not run`;
    const profile = mkdtempSync(join(tmpdir(), "purge-chromium-"));
    const options = [...quiet, `--user-data-dir=${profile}`];
    return {
      program,
      version,
      arguments: (_, control) => [...options, `${control}/`],
      ends: false,
      // Chromium's processes may still be writing there.
      clean: () => rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }),
    };
  },
};
