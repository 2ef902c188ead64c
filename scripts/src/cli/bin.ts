#!/usr/bin/env node
import { enableCompileCache } from "node:module";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";

enableCompileCache();
// Redocly's libraries read these when they are loaded: nothing here ever asks the network.
process.env.REDOCLY_TELEMETRY = "off";
process.env.REDOCLY_SUPPRESS_UPDATE_NOTICE = "true";

// `node run.mjs spec list | head`: the reader has what it wanted.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit(0);
});

const { main } = await import("./main.ts");
process.exitCode = await main(process.argv.slice(2), {
  root: dirname(dirname(dirname(dirname(fileURLToPath(import.meta.url))))),
  // npm, pnpm and run.mjs start scripts in the repository's root and say here where the user stands.
  cwd: process.env.INIT_CWD || process.cwd(),
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  color: process.stderr.hasColors?.() === true && !process.env.NO_COLOR,
});
