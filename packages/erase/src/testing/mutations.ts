// Breaks the core in one place at a time, and expects the crash points to notice: `node run.mjs crash-points:mutations`.
import { execFile } from "node:child_process";
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

interface Mutation {
  readonly what: string;
  readonly file: string;
  readonly from: string;
  readonly to: string;
  /** The scenario that is to notice. */
  readonly scenario: string;
}

const mutations: readonly Mutation[] = [
  {
    what: "sends without an intent on disk",
    file: "target/create-call.ts",
    from: 'await append(visit, { is: "sent", step }, { keepLease: true });',
    to: "await append;",
    scenario: "deletion",
  },
  {
    what: "writes an answer apart from its verdict",
    file: "target/create-call.ts",
    from: "visit.pending.push({ at: engine.now(), ...describe(step, sent) });",
    to: "await append(visit, describe(step, sent), { keepLease: true });",
    scenario: "deletion",
  },
  {
    what: "forgets the answer when the verdict is written",
    file: "target/visit.ts",
    from: "[...visit.pending, { at: now, ...entry }]",
    to: "[{ at: now, ...entry }]",
    scenario: "lookup",
  },
  {
    what: "takes an uncertain answer for a certain one",
    file: "target/find-lost.ts",
    from: " || next.uncertain",
    to: "",
    scenario: "deletion",
  },
  {
    what: "believes a vendor that says it failed",
    file: "target/create-call.ts",
    from: " || (status !== undefined && status >= 500)",
    to: "",
    scenario: "deletion",
  },
  {
    what: "does not count an intent without an answer",
    file: "target/find-lost.ts",
    from: 'next?.is !== "answered" || next.step !== "delete" || next.uncertain',
    to: 'next?.is === "answered" && next.uncertain',
    scenario: "deletion",
  },
  {
    what: "takes an absence after a lost response for a first one",
    file: "target/judge-deletion.ts",
    from: "if (lost) return",
    to: "if (lost && seen) return",
    scenario: "deletion",
  },
  {
    what: "attends before a target is due",
    file: "target/attend.ts",
    from: "if (!isDue(target, engine.now())) return target.due;",
    to: "",
    scenario: "grace",
  },
  {
    what: "reads back before the deletion is final",
    file: "target/judge-deletion.ts",
    from: 'state: "scheduled", due }',
    to: 'state: "scheduled", due: 0 }',
    scenario: "grace",
  },
  {
    what: "forgets the vendor's id of a deletion",
    file: "target/next-step.ts",
    from: "job: verdict.job }",
    to: 'job: "another" }',
    scenario: "job",
  },
  {
    what: "takes a deletion that is looked at for done",
    file: "target/next-step.ts",
    from: 'if (progress.is !== "done") return',
    to: 'if (progress.is === "attention") return',
    scenario: "job",
  },
  {
    what: "lets the loser of an append go on",
    file: "store/sql-store.ts",
    from: "AND seq = :seq RETURNING seq`",
    to: "AND seq <= :seq + 9 RETURNING seq`",
    scenario: "hold",
  },
  {
    what: "accepts a hold after the provider was asked",
    file: "request/rulings.ts",
    from: 'if (wasAsked(entries)) return "the provider has been asked already";',
    to: "",
    scenario: "hold",
  },
  {
    what: "believes a no to an undo whose answer was lost",
    file: "target/undo-deletion.ts",
    from: "if (asked && adapter.find)",
    to: "if (asked && !adapter.find)",
    scenario: "undo",
  },
  {
    what: "deletes again instead of undoing",
    file: "target/next-step.ts",
    from: 'if (target.state === "undoing") return undoDeletion(visit, located, call);',
    to: "",
    scenario: "undo",
  },
  {
    what: "gives an outage up after five attempts",
    file: "target/attend.ts",
    from: 'const bounded = reason === "unclear" || reason === "incomplete";',
    to: 'const bounded = reason === "outage";\n  if (attempts > 0 && bounded) return askPerson("outage");',
    scenario: "deletion",
  },
  {
    what: "forgets where a chain goes on",
    file: "target/visit.ts",
    from: "linkEntries(target.head, entries)",
    to: 'linkEntries("", entries)',
    scenario: "deletion",
  },
];

const source = dirname(import.meta.dirname);
const survivors: string[] = [];
for (const mutation of mutations) {
  const found = await isFound(mutation);
  process.stdout.write(`${found ? "found   " : "SURVIVED"} ${mutation.what} (${mutation.file})\n`);
  if (!found) survivors.push(mutation.what);
}
process.stdout.write(`${mutations.length - survivors.length} of ${mutations.length} mutations found\n`);
process.exitCode = survivors.length === 0 ? 0 : 1;

async function isFound({ file, from, to, scenario }: Mutation): Promise<boolean> {
  const folder = await mkdtemp(join(tmpdir(), "purge-mutation-"));
  try {
    await cp(source, join(folder, "src"), { recursive: true });
    await cp(join(source, "../package.json"), join(folder, "package.json"));
    await symlink(join(source, "../node_modules"), join(folder, "node_modules"), "junction");
    const text = await readFile(join(folder, "src", file), "utf8");
    if (text.split(from).length !== 2) throw new Error(`${file} has not exactly one ${JSON.stringify(from)}.`);
    await writeFile(
      join(folder, "src", file),
      text.replace(from, () => to),
    );
    const program = join(folder, "src/testing/crash-points.ts");
    return await fails([program, "--answers", "1", "--scenario", scenario, "--stop"]);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Whether the crash points end with a violation; a mutation that does not even run proves nothing. */
function fails(command: readonly string[]): Promise<boolean> {
  return new Promise((resolve, reject) => {
    execFile(process.execPath, command, { timeout: 120_000 }, (error, stdout, stderr) => {
      if (stdout.includes("times, first with")) return resolve(true);
      if (stdout.includes("no violation")) return resolve(false);
      reject(new Error(`The crash points did not run: ${stderr || error}`));
    });
  });
}
