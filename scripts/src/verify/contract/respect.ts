import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Run } from "./plan-run.ts";

/** One step as it went. */
export interface StepOutcome {
  step: string;
  operation: string;
  status: number | undefined;
  ok: boolean;
  /** What did not hold. */
  failures: string[];
}

export interface Outcome {
  ok: boolean;
  steps: StepOutcome[];
  /** What the runner printed, where it did not get as far as any step. */
  output: string;
}

const cli = join(dirname(createRequire(import.meta.url).resolve("@redocly/cli/package.json")), "bin", "cli.js");

/** Runs one life cycle by `redocly respect`, in a process of its own. Keys go through the environment, not the command line. */
export async function respect(file: string, source: string, { url, inputs, secrets }: Run): Promise<Outcome> {
  const folder = await mkdtemp(join(tmpdir(), "purge-contract-"));
  const report = join(folder, "report.json");
  try {
    const args = [cli, "respect", file, "--server", `${source}=${url}`, "--json-output", report];
    const { code, output } = await run(args, { REDOCLY_CLI_RESPECT_INPUT: JSON.stringify(inputs) });
    const text = await readFile(report, "utf8").catch(absent);
    const found = text === undefined ? [] : stepsOf(JSON.parse(text) as Report);
    const steps = found.map((step) => ({ ...step, failures: step.failures.map((failure) => mask(failure, secrets)) }));
    return { ok: code === 0 && steps.length > 0, steps, output: steps.length > 0 ? "" : mask(output, secrets) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Whatever the runner masks by itself: no secret leaves this module, as it stands, in JSON, or in a URL. */
export function mask(text: string, secrets: readonly string[]): string {
  const written = secrets.flatMap((secret) => [
    secret,
    JSON.stringify(secret).slice(1, -1),
    encodeURIComponent(secret),
  ]);
  // The longer first, so that nothing is left of one that begins like another.
  const long = [...new Set(written)].filter((secret) => secret !== "").sort((a, b) => b.length - a.length);
  return long.reduce((left, secret) => left.replaceAll(secret, "********"), text);
}

function absent(error: NodeJS.ErrnoException): undefined {
  if (error.code !== "ENOENT") throw error;
}

function run(args: string[], extra: Record<string, string>): Promise<{ code: number; output: string }> {
  const quiet = { REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true", NO_COLOR: "1", FORCE_COLOR: "0" };
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      env: { ...process.env, ...quiet, ...extra },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let output = "";
    const add = (chunk: Buffer): void => {
      output += chunk.toString();
    };
    child.stdout.on("data", add);
    child.stderr.on("data", add);
    child.on("error", reject);
    child.on("close", (code) => resolve({ code: code ?? 1, output }));
  });
}

/** The part of Respect's JSON report that we read. */
interface Report {
  files: Record<string, { executedWorkflows?: { executedSteps: Step[] }[] }>;
}
interface Step {
  stepId: string;
  request?: { method: string; url: string };
  response?: { statusCode: number };
  checks: { name: string; status: string; message?: string; condition?: string; severity?: string }[];
}

function stepsOf({ files }: Report): StepOutcome[] {
  const steps = Object.values(files).flatMap(({ executedWorkflows = [] }) =>
    executedWorkflows.flatMap(({ executedSteps }) => executedSteps),
  );
  return steps.map(({ stepId, request, response, checks }) => {
    const failed = checks.filter(({ status }) => status !== "success");
    return {
      step: stepId,
      operation: request?.method.toUpperCase() ?? "",
      status: response?.statusCode,
      ok: failed.length === 0,
      failures: failed.map(({ name, message, condition }) => [name, condition, message].filter(Boolean).join(": ")),
    };
  });
}
