import { writeWithLockfile } from "../../generate/due-lockfile.ts";
import { lockfile } from "../../generate/lockfile.ts";
import { type Bumped, bumpProvider } from "../../onboard/bump-provider.ts";
import { readSource } from "../../onboard/read-source.ts";
import type { Provider } from "../../provider/parse-provider.ts";
import { readProviders } from "../../provider/read-providers.ts";
import { printVerdict } from "../../release/diff/print-verdict.ts";
import type { Verdict } from "../../release/diff/verdict.ts";
import { writeFiles } from "../../workspace/write/write-files.ts";
import type { Command, Io } from "../terminal/command.ts";
import { printResult, printWarnings } from "../terminal/print.ts";

export const command: Command = {
  async run(args, io) {
    const [name = "", where = ""] = args.positionals;
    const [provider] = (await readProviders(io.root, [name])) as [Provider];
    const given = await readSource(where, io);
    const today = new Date().toISOString().slice(0, 10);
    const options = { root: io.root, today, since: args.text("since"), alone: !args.flag("redocly") };
    const bumped = await bumpProvider(provider, given, options);
    if (bumped === undefined) {
      const nothing = { provider: name, bump: "none", changes: [], disagreements: [], files: [], written: [] };
      printResult(io, nothing, `${provider.about.title}: nothing changed.\n`);
      return 0;
    }
    printWarnings(io, bumped.prepared.warnings);
    const dry = args.flag("dry-run");
    if (!dry) await writeBumped(io.root, bumped);
    report(io, name, bumped, dry);
    return 0;
  },
};

async function writeBumped(root: string, { files, isLockStale }: Bumped): Promise<void> {
  const write = () => writeFiles(root, files);
  await (isLockStale ? writeWithLockfile(root, write) : write());
}

function report(io: Io, name: string, bumped: Bumped, dry: boolean): void {
  const { verdict, prepared, files, changeset, skipped } = bumped;
  const paths = [...files.keys(), ...(bumped.isLockStale ? [lockfile] : [])].sort();
  const result = {
    provider: name,
    ...verdict,
    ...(skipped !== undefined && { skipped }),
    warnings: prepared.warnings,
    changeset: changeset ?? null,
    files: paths,
    written: dry ? [] : paths,
  };
  const list = paths.map((path) => `  ${path}${files.get(path) === null ? " (removed)" : ""}\n`).join("");
  const text = [
    `${prepared.provider.about.title}: ${printVerdict(verdict, { color: io.color, skipped })}`,
    `${dry ? "Would write" : "Written"}:\n${list}`,
    changeset === undefined ? noChangeset(verdict) : `${changeset.path}:\n\n${changeset.text}`,
  ];
  printResult(io, result, text.join("\n"));
}

function noChangeset({ bump }: Verdict): string {
  if (bump === "none") return "No changeset: nothing changes for callers.\n";
  return "No changeset: the provider is not in the base commit, so it has no release yet.\n";
}
