import { formatProblem } from "../../document/problem.ts";
import { applyPlan } from "../../generate/apply-plan.ts";
import { changedPaths } from "../../generate/planned-changes.ts";
import { readRepository } from "../../generate/read-repository.ts";
import { type PlannedBump, planBump } from "../../onboard/bump-provider.ts";
import { readSource } from "../../onboard/read-source.ts";
import type { Provider } from "../../provider/parse-provider.ts";
import { editedProblem } from "../../release/changeset/edited-changesets.ts";
import { printVerdict } from "../../release/diff/print-verdict.ts";
import type { Verdict } from "../../release/diff/verdict.ts";
import type { Command, Io } from "../terminal/command.ts";
import { printResult, printWarnings } from "../terminal/print.ts";

export const command: Command = {
  async run(args, io) {
    const [name = "", where = ""] = args.positionals;
    const repository = await readRepository(io.root, [name]);
    const [provider] = repository.providers as readonly [Provider];
    const given = await readSource(where, io);
    const bump = await planBump(provider, repository, given, {
      root: io.root,
      today: new Date().toISOString().slice(0, 10),
      since: args.text("since"),
      redocly: args.flag("redocly"),
      adapt: args.flag("adapt"),
      whole: args.flag("whole"),
    });
    if (bump === undefined) {
      const nothing = { provider: name, bump: "none", changes: [], disagreements: [], files: [], written: [] };
      printResult(io, nothing, `${provider.about.title}: nothing changed.\n`);
      return 0;
    }
    printWarnings(io, bump.provider.warnings);
    const isDryRun = args.flag("dry-run");
    if (!isDryRun) await applyPlan(io.root, bump.plan);
    report(io, name, bump, isDryRun);
    return 0;
  },
};

function report(io: Io, name: string, bump: PlannedBump, isDryRun: boolean): void {
  const { verdict, provider, plan, changeset, skipped, edited } = bump;
  const paths = changedPaths(plan);
  const result = {
    provider: name,
    ...verdict,
    ...(skipped !== undefined && { skipped }),
    warnings: provider.warnings,
    changeset: changeset ?? null,
    ...(edited !== undefined && { kept: edited.path }),
    files: paths,
    written: isDryRun ? [] : paths,
  };
  const list = paths.map((path) => `  ${path}${plan.files.get(path) === null ? " (removed)" : ""}\n`).join("");
  const text = [
    `${provider.provider.about.title}: ${printVerdict(verdict, { color: io.color, skipped })}`,
    `${isDryRun ? "Would write" : "Written"}:\n${list}`,
    originWords(bump),
    edited === undefined
      ? changesetWords(bump)
      : `${formatProblem({ ...editedProblem(edited), severity: "warning" })}\n`,
  ];
  printResult(io, result, text.filter((part) => part !== "").join("\n"));
}

// A file has no address of its own.
function originWords({ provider: { provider }, isRemote }: PlannedBump): string {
  if (isRemote) return "";
  const { origin } = provider.about.source;
  return `${provider.folder}/provider.yaml still names ${origin} as the source's origin. Correct it if this file is from elsewhere.\n`;
}

function changesetWords({ changeset, verdict }: PlannedBump): string {
  return changeset === undefined ? noChangeset(verdict) : `${changeset.path}:\n\n${changeset.text}`;
}

function noChangeset({ bump }: Verdict): string {
  if (bump === "none") return "No changeset: nothing changes for callers.\n";
  return "No changeset: the provider is not in the base commit, so it has no release yet.\n";
}
