import { formatProblem, type Problem } from "../../document/problem.ts";
import { applyPlan } from "../../generate/apply-plan.ts";
import { changedPaths } from "../../generate/planned-changes.ts";
import { readRepository } from "../../generate/read-repository.ts";
import { describeBump } from "../../onboard/describe-bump.ts";
import { type PlannedBumps, planBumps } from "../../onboard/plan-bumps.ts";
import type { GivenBump, PlannedBump } from "../../onboard/planned-bump.ts";
import { readSource } from "../../onboard/read-source.ts";
import type { Provider } from "../../provider/parse-provider.ts";
import { editedProblem } from "../../release/changeset/edited-changesets.ts";
import { printVerdict } from "../../release/diff/print-verdict.ts";
import type { Verdict } from "../../release/diff/verdict.ts";
import { checkKnown } from "../terminal/check-known.ts";
import type { Command, Io } from "../terminal/command.ts";
import { printResult, printWarnings } from "../terminal/print.ts";
import { UsageError } from "../terminal/usage-error.ts";

export const command: Command = {
  async run(args, io) {
    const pairs = await readPairs(args.positionals, io);
    const repository = await readRepository(
      io.root,
      pairs.map(({ name }) => name),
    );
    const given: GivenBump[] = [];
    for (const { name, where } of pairs) {
      const provider = repository.providers.find((one) => one.name === name) as Provider;
      given.push({ provider, given: await readSource(where, io) });
    }
    const planned = await planBumps(given, repository, {
      root: io.root,
      today: new Date().toISOString().slice(0, 10),
      since: args.text("since"),
      redocly: args.flag("redocly"),
      adapt: args.flag("adapt"),
      whole: args.flag("whole"),
    });
    for (const bump of planned.bumps) printWarnings(io, [...bump.adapted.map(asChange), ...bump.provider.warnings]);
    const isDryRun = args.flag("dry-run");
    if (!isDryRun && planned.bumps.length > 0) await applyPlan(io.root, planned.plan);
    return report(io, planned, isDryRun);
  },
};

// `junction a.json klavis b.json`: all of them, or none.
async function readPairs(words: readonly string[], io: Io): Promise<{ name: string; where: string }[]> {
  if (words.length % 2 === 1) throw new UsageError("each provider needs a source: `spec bump <provider> <source>`");
  const pairs = words.flatMap((name, index) => (index % 2 === 0 ? [{ name, where: words[index + 1] ?? "" }] : []));
  const names = pairs.map(({ name }) => name);
  const { listProviders } = await import("../../provider/read-providers.ts");
  checkKnown("provider", names, await listProviders(io.root));
  const again = names.find((name, index) => names.indexOf(name) !== index);
  if (again !== undefined) throw new UsageError(`\`${again}\` is given twice`);
  return pairs;
}

function asChange(problem: Problem): Problem {
  return {
    ...problem,
    severity: "warning",
    next: "Changed as advised, keeping what is yours. Look at the difference.",
  };
}

function report(io: Io, { plan, bumps, unchanged }: PlannedBumps, isDryRun: boolean): number {
  const paths = changedPaths(plan);
  const files = { files: paths, written: isDryRun ? [] : paths };
  const same = unchanged.map(({ name, about: { title } }) => ({
    provider: name,
    title,
    bump: "none",
    changes: [],
    disagreements: [],
  }));
  const results = [...bumps.map(resultOf), ...same];
  const list = paths.map((path) => `  ${path}${plan.files.get(path) === null ? " (removed)" : ""}\n`).join("");
  const text = [
    ...unchanged.map(({ about }) => `${about.title}: nothing changed.\n`),
    ...bumps.map(
      ({ provider, verdict, skipped }) =>
        `${provider.provider.about.title}: ${printVerdict(verdict, { color: io.color, skipped })}`,
    ),
    bumps.length === 0 ? "" : `${isDryRun ? "Would write" : "Written"}:\n${list}`,
    ...bumps.flatMap((bump) => [originWords(bump), changesetWords(bump)]),
  ];
  const [only] = results;
  return printResult(
    io,
    results.length === 1 && only !== undefined ? { ...only, ...files } : { bumps: results, ...files },
    text.filter((part) => part !== "").join("\n"),
  );
}

function resultOf(bump: PlannedBump) {
  const { verdict, provider, changeset, skipped, edited } = bump;
  return {
    provider: provider.provider.name,
    title: provider.provider.about.title,
    ...verdict,
    text: describeBump(bump),
    ...(skipped !== undefined && { skipped }),
    warnings: provider.warnings,
    changeset: changeset ?? null,
    ...(edited !== undefined && { kept: edited.path }),
  };
}

// A file has no address of its own.
function originWords({ provider: { provider }, isRemote }: PlannedBump): string {
  if (isRemote) return "";
  const { origin } = provider.about.source;
  return `${provider.folder}/provider.yaml still names ${origin} as the source's origin. Correct it if this file is from elsewhere.\n`;
}

function changesetWords({ changeset, edited, verdict }: PlannedBump): string {
  if (edited !== undefined) return `${formatProblem({ ...editedProblem(edited), severity: "warning" })}\n`;
  return changeset === undefined ? noChangeset(verdict) : `${changeset.path}:\n\n${changeset.text}`;
}

function noChangeset({ bump }: Verdict): string {
  if (bump === "none") return "No changeset: nothing changes for callers.\n";
  return "No changeset: the provider is not in the base commit, so it has no release yet.\n";
}
