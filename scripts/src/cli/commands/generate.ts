import { eachOperation } from "../../document/openapi.ts";
import { type Problem, ProblemError } from "../../document/problem.ts";
import { type Member, memberOf } from "../../emit/emit-umbrella.ts";
import { compareFiles, type Stale } from "../../generate/compare-files.ts";
import { writeWithLockfile } from "../../generate/due-lockfile.ts";
import { isLockfileStale, lockfile } from "../../generate/lockfile.ts";
import { otherMembers } from "../../generate/other-members.ts";
import { type Plan, planProvider, planWorkspace } from "../../generate/plan-files.ts";
import { forEachProvider, prepare } from "../../generate/prepare.ts";
import { type Disk, readWorkspace } from "../../generate/read-workspace.ts";
import { readProviders } from "../../provider/read-providers.ts";
import { recover, writeFiles } from "../../workspace/write/write-files.ts";
import type { Arguments, Command, Io } from "../terminal/command.ts";
import { printResult, printWarnings, table } from "../terminal/print.ts";
import { createProgress } from "../terminal/progress.ts";

export const command: Command = {
  async run(args, io) {
    if (!args.flag("check")) await recover(io.root);
    const disk = await readWorkspace(io.root);
    const { units, members } = await emitProviders(args, io, disk);
    const shared = planWorkspace([...members, ...(await otherMembers(io.root, members, disk))].sort(byName), disk);
    const plan: Plan = new Map([...units.flatMap((unit) => [...unit.plan]), ...shared]);
    const stale = await compareFiles(io.root, plan);
    const isLockStale = await isLockfileStale(io.root, plan);
    if (args.flag("check")) {
      const all: Stale[] = isLockStale ? [...stale, { path: lockfile, is: "changed" }] : stale;
      if (all.length > 0) throw new ProblemError(all.map(toProblem));
    } else {
      const write = () => writeFiles(io.root, plan);
      await (isLockStale ? writeWithLockfile(io.root, write) : write());
    }
    report(io, units, [...shared.keys()], stale, isLockStale);
    return 0;
  },
};

interface Unit {
  name: string;
  operations: number;
  plan: Plan;
  warnings: Problem[];
  ms: number;
}

async function emitProviders(args: Arguments, io: Io, disk: Disk): Promise<{ units: Unit[]; members: Member[] }> {
  const providers = await readProviders(io.root, args.positionals);
  const progress = createProgress(io, providers.length);
  const members: Member[] = [];
  try {
    const units = await forEachProvider(providers, async (provider): Promise<Unit> => {
      progress.step(provider.name);
      const begun = performance.now();
      const prepared = await prepare(provider);
      const plan = planProvider(prepared, disk);
      members.push(memberOf(provider, prepared.document));
      const operations = [...eachOperation(prepared.document)].length;
      return { name: provider.name, operations, plan, warnings: prepared.warnings, ms: performance.now() - begun };
    });
    return { units, members };
  } finally {
    progress.end();
  }
}

function byName(left: Member, right: Member): number {
  return left.name < right.name ? -1 : 1;
}

function report(
  io: Io,
  units: readonly Unit[],
  shared: readonly string[],
  stale: readonly Stale[],
  lock: boolean,
): void {
  printWarnings(
    io,
    units.flatMap(({ warnings }) => warnings),
  );
  const changed = (paths: readonly string[]) =>
    stale.filter(({ path }) => paths.includes(path)).map(({ path }) => path);
  const rows = units.map(({ name, operations, plan, ms }) => {
    const paths = [...plan.keys()];
    return { name, operations, files: paths.length, changed: changed(paths), ms: Math.round(ms) };
  });
  const rest = { files: shared.length, changed: [...changed(shared), ...(lock ? [lockfile] : [])] };
  const cells = (paths: readonly string[]) => (paths.length === 0 ? "nothing" : `${paths.length} file(s)`);
  const text = table(
    ["provider", "operations", "files", "changed", "ms"],
    [
      ...rows.map(({ name, operations, files, changed: paths, ms }) => [name, operations, files, cells(paths), ms]),
      ["(workspace)", "", rest.files, cells(rest.changed), ""],
    ],
  );
  const ms = Math.round(performance.now());
  const warnings = units.flatMap(({ warnings }) => warnings);
  printResult(io, { providers: rows, workspace: rest, warnings, ms }, `${text}${ms} ms\n`);
}

function toProblem({ path, is }: Stale): Problem {
  return {
    file: path,
    rule: "generate-stale",
    severity: "error",
    expected: is === "extra" ? "no such file" : "what the specifications say",
    found: { changed: "another text", missing: "no file", extra: "a file that nothing generates" }[is],
    next: "Run `node run.mjs generate` and commit the result.",
  };
}
