import { join } from "node:path";
import { ProblemError } from "../document/problem.ts";
import { runProgram } from "../workspace/run-program.ts";
import { writeSite } from "./write-site.ts";

/** Where `--serve` serves the site. */
export const localAddress = "http://localhost:4321/";

/**
 * Installs what the site is built with, writes its pages and builds them into `site/dist`. The packages have to be built.
 * Throws a ProblemError.
 */
export async function buildSite(root: string, address: string, report: (step: string) => void): Promise<void> {
  const folder = join(root, "site");
  const { origin, base } = splitAddress(address);
  report("Installing what the site is built with");
  await mustSucceed(root, folder, ["pnpm", "install", "--frozen-lockfile", "--config.confirmModulesPurge=false"]);
  report("Writing the pages");
  await writeSite(root, base);
  report("Building the site");
  await mustSucceed(root, folder, ["node", astro, "build"], { SITE_URL: origin, SITE_BASE: base });
}

const astro = "node_modules/astro/bin/astro.mjs";

/** The command that serves the built site until it is ended. */
export function serveCommand(port: string): [string, ...string[]] {
  return ["node", astro, "preview", "--port", port];
}

/** `https://acme.github.io` and `/purge/`. */
export function splitAddress(address: string): { origin: string; base: string } {
  const { origin, pathname } = new URL(address);
  return { origin, base: `${pathname.replace(/\/+$/, "")}/` };
}

async function mustSucceed(
  root: string,
  folder: string,
  command: readonly [string, ...string[]],
  env: Readonly<Record<string, string>> = {},
): Promise<void> {
  const { code, output } = await runProgram(root, command, folder, { env });
  if (code === 0) return;
  throw new ProblemError({
    file: "site",
    rule: "site-build",
    severity: "error",
    expected: `\`${command.join(" ")}\` to succeed in site/`,
    found: output.trim().split("\n").slice(-40).join("\n") || `exited with code ${code} and printed nothing`,
    next: "Correct what it reports. Pages are written from the files that they repeat, so correct those.",
  });
}
