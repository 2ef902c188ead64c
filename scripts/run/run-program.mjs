import { spawn } from "node:child_process";
import { constants } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { fail } from "./fail.mjs";
import { modules, node, root } from "./paths.mjs";

const noTelemetry = {
  DO_NOT_TRACK: "1",
  TURBO_TELEMETRY_DISABLED: "1",
  TURBO_NO_UPDATE_NOTIFIER: "1",
  ASTRO_TELEMETRY_DISABLED: "1",
  REDOCLY_TELEMETRY: "off",
  REDOCLY_SUPPRESS_UPDATE_NOTICE: "true",
  NO_UPDATE_NOTIFIER: "1",
  npm_config_update_notifier: "false",
};
/** How the registry is reached. pnpm would warn about the other `npm_*` variables that `npm start` sets. */
const registryVariable =
  /^npm_config_(registry|cache|proxy|https_proxy|noproxy|ca|cafile|strict_ssl|userconfig|globalconfig)$/i;

export function runProgram([program, ...args], stdio) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd: root, env: environment(), stdio });
    // On a terminal Ctrl+C reaches the child as well.
    const signals = process.stdin.isTTY ? ["SIGTERM", "SIGHUP"] : ["SIGTERM", "SIGHUP", "SIGINT"];
    for (const signal of signals) process.on(signal, () => child.kill(signal));
    if (process.stdin.isTTY) process.on("SIGINT", () => undefined);
    child.on("error", (error) => fail(`error: ${program} cannot be started: ${error.message}`));
    child.on("close", (code, signal) => resolve(code ?? 128 + (constants.signals[signal] ?? 0)));
  });
}

function environment() {
  const kept = Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name) || registryVariable.test(name));
  const env = { ...Object.fromEntries(kept), ...noTelemetry, INIT_CWD: userFolder() };
  const path = Object.keys(env).find((name) => name.toUpperCase() === "PATH") ?? "PATH";
  const folders = [...new Set([dirname(node), join(modules, ".bin")]), env[path]];
  return { ...env, [path]: folders.filter(Boolean).join(delimiter) };
}

/** Where the user stands. npm starts scripts in the repository's root and tells it in INIT_CWD. */
function userFolder() {
  const isNpmScript = process.env.npm_package_json === join(root, "package.json");
  return (isNpmScript && process.env.INIT_CWD) || process.cwd();
}
