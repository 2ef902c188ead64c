#!/usr/bin/env node
import { enableCompileCache } from "node:module";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";

enableCompileCache();
// Redocly's libraries read these when they are loaded: nothing here ever asks the network.
process.env.REDOCLY_TELEMETRY = "off";
process.env.REDOCLY_SUPPRESS_UPDATE_NOTICE = "true";

const { main } = await import("./main.ts");
process.exitCode = await main(process.argv.slice(2), {
  root: dirname(dirname(dirname(dirname(fileURLToPath(import.meta.url))))),
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  color: process.stderr.hasColors?.() === true && !process.env.NO_COLOR,
});
