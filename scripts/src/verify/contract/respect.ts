import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runRedocly } from "../../workspace/run-redocly.ts";
import type { Run } from "./plan-run.ts";

/** The result of one step. */
export interface StepOutcome {
  step: string;
  operation: string;
  status: number | undefined;
  ok: boolean;
  /** The criteria that were not met. */
  failures: string[];
}

export interface Outcome {
  ok: boolean;
  steps: StepOutcome[];
  /** What the runner printed, where it did not get as far as any step. */
  output: string;
}

/** Runs one life cycle by `redocly respect`, in a process of its own. Keys go through the environment, not the command line. */
export async function respect(file: string, source: string, { url, inputs, secrets }: Run): Promise<Outcome> {
  const folder = await mkdtemp(join(tmpdir(), "purge-contract-"));
  const report = join(folder, "report.json");
  try {
    const env = { REDOCLY_CLI_RESPECT_INPUT: JSON.stringify(inputs) };
    const args = ["respect", file, "--server", `${source}=${url}`, "--json-output", report];
    const { code, output } = await runRedocly(args, undefined, { env });
    const text = await readFile(report, "utf8").catch(absent);
    const found = text === undefined ? [] : stepsOf(JSON.parse(text) as Report);
    const steps = found.map((step) => ({ ...step, failures: step.failures.map((failure) => mask(failure, secrets)) }));
    return { ok: code === 0 && steps.length > 0, steps, output: steps.length > 0 ? "" : mask(output, secrets) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Masks secrets as they are, in JSON and in URLs, whatever the runner has masked already. */
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
