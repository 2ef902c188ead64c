import { mkdir, mkdtemp, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import openapiTypescript, { astToString } from "openapi-typescript";
import { eachOperation } from "../../document/openapi.ts";
import { type Problem, ProblemError } from "../../document/problem.ts";
import { lockfileOf } from "../../generate/lockfile-of.fixture.ts";
import { planAddition } from "../../onboard/add-provider.ts";
import { mustRun } from "../../workspace/run-program.ts";
import type { Specification } from "./read-specifications.ts";

/** What became of one file. */
export interface Measured {
  path: string;
  name: string;
  /** Operations that the client has. */
  operations: number;
  /** The emitted package, by path in the repository; empty where the file was refused. */
  files: ReadonlyMap<string, string>;
  /** Operations that were left out, and the rule that says why. */
  leftOut: readonly { operation: string; rule: string }[];
  /** Why the file was refused. */
  problems: Problem[];
  /** What was thrown that is no problem: a bug of the pipeline. */
  crash?: string;
  /** Milliseconds of the pipeline, and of openapi-typescript alone. */
  ours: number;
  /** Absent where openapi-typescript refuses the file. */
  theirs?: number;
}

/** Takes every file through `spec add`, and through openapi-typescript. */
export async function measureFiles(
  root: string,
  specifications: readonly Specification[],
  step: (name: string) => void = () => undefined,
): Promise<Measured[]> {
  const scratch = await createScratch(root);
  try {
    const [first] = specifications;
    // What is loaded and compiled once is not counted for the first file alone.
    if (first !== undefined) await measureFile(scratch, first);
    const measured: Measured[] = [];
    for (const specification of specifications) {
      measured.push(await measureFile(scratch, specification));
      step(specification.name);
    }
    return measured;
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

async function measureFile(scratch: string, { path, name, text }: Specification): Promise<Measured> {
  const theirs = await timeTheirs(path);
  const begun = performance.now();
  const outcome = await planAddition(name, { text, origin: path }, options(scratch)).catch((error: unknown) => error);
  const facts = { path, name, ours: performance.now() - begun, ...(theirs !== undefined && { theirs }) };
  const none = { operations: 0, leftOut: [], files: new Map<string, string>() };
  if (outcome instanceof ProblemError) return { ...facts, ...none, problems: [...outcome.problems] };
  if (outcome instanceof Error) return { ...facts, ...none, problems: [], crash: outcome.stack ?? outcome.message };
  const added = outcome as Awaited<ReturnType<typeof planAddition>>;
  const files = new Map(
    [...added.plan.files].flatMap(([file, content]) => (content === null ? [] : [[file, content]])),
  );
  return {
    ...facts,
    operations: [...eachOperation(added.document)].length,
    leftOut: added.leftOut,
    files,
    problems: [],
  };
}

const options = (root: string) => ({ root, keep: [], today: "2000-01-01", overlay: undefined });

async function timeTheirs(path: string): Promise<number | undefined> {
  const begun = performance.now();
  try {
    astToString(await openapiTypescript(pathToFileURL(path), { silent: true }));
    return performance.now() - begun;
  } catch {
    // Whatever it throws, it has no types for this file.
    return undefined;
  }
}

async function createScratch(root: string): Promise<string> {
  const folder = await mkdtemp(join(await realpath(tmpdir()), "purge-corpus-"));
  await mkdir(join(folder, "specs"));
  await writeFile(join(folder, "package.json"), "{}");
  await writeFile(join(folder, "pnpm-lock.yaml"), lockfileOf("none"));
  await mustRun(root, ["git", "init", "--quiet"], folder);
  return folder;
}
