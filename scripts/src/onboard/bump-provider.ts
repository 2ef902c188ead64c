import { join } from "node:path";
import type { Plan } from "../generate/plan-files.ts";
import { type Prepared, prepare } from "../generate/prepare.ts";
import { importSource } from "../import/import-source.ts";
import { type Provider, parseProvider } from "../provider/parse-provider.ts";
import { changesetText } from "../release/changeset/changeset-file.ts";
import { changesetPath } from "../release/changeset/missing-changesets.ts";
import { summarize } from "../release/changeset/summary.ts";
import { diffDocuments } from "../release/diff/diff-documents.ts";
import { askRedocly, withDisagreements } from "../release/diff/redocly-diff.ts";
import type { Bump, Verdict } from "../release/diff/verdict.ts";
import { readIfThere } from "../workspace/write/journal.ts";
import { type Base, baseDocument } from "./base-document.ts";
import { nameGivenFile } from "./name-given-file.ts";
import { planOf } from "./plan-provider.ts";
import type { GivenSource } from "./read-source.ts";
import { recordRetrieval } from "./record-retrieval.ts";

export interface BumpOptions {
  root: string;
  /** ISO date, for `provider.yaml`. */
  today: string;
  since: string | undefined;
  /** Do not ask `redocly diff`. */
  alone: boolean;
}

/** Everything a bump would write, and why. */
export interface Bumped {
  verdict: Verdict;
  /** Why there is no second opinion. */
  skipped?: string;
  prepared: Prepared;
  /** Paths relative to the root; `null` where nothing is to remain. */
  files: Plan;
  changeset?: { path: string; text: string };
  isLockStale: boolean;
}

/** Takes a vendor's new file through every step, without writing. Nothing when the file is the one we have. */
export async function bumpProvider(
  provider: Provider,
  given: GivenSource,
  options: BumpOptions,
): Promise<Bumped | undefined> {
  const source = importSource(given.text, { provider: provider.name, file: given.origin });
  if (source.text.trimEnd() === (provider.files.get("source.yaml") ?? "").trimEnd()) return undefined;
  const origin = /^https?:/i.test(given.origin) ? given.origin : undefined;
  const about = recordRetrieval(provider.files.get("provider.yaml") ?? "", options.today, origin);
  const own: [string, string][] = [
    ["provider.yaml", about],
    ["source.yaml", source.text],
  ];
  const next = parseProvider(provider.name, new Map([...provider.files, ...own]));
  const prepared = await nameGivenFile(provider.folder, given, () => prepare(next));
  const base = await baseDocument(options.root, provider, options.since);
  const opinion =
    options.alone || base.text === prepared.text ? undefined : askRedocly(base.document, prepared.document);
  const verdict = diffDocuments(base.document, prepared.document);
  const { plan, changed, isLockStale } = await planOf(options.root, prepared);
  const files: Plan = new Map(own.map(([name, text]) => [`${provider.folder}/${name}`, text]));
  for (const path of changed) files.set(path, plan.get(path) ?? null);
  const isTouched = verdict.bump === "none" && (await base.isPackageOther(plan));
  const judged = isTouched ? { ...verdict, bump: "patch" as const } : verdict;
  const changeset = base.isReleased ? changesetFor(prepared.provider, judged, base) : undefined;
  // What was judged before against the same base is replaced, or taken back when the file is the old one again.
  const told = changesetPath({ folder: provider.name, before: base.text });
  if (changeset !== undefined || (await readIfThere(join(options.root, told))) !== undefined)
    files.set(told, changeset?.text ?? null);
  const second = await opinion;
  return {
    prepared,
    files,
    isLockStale,
    verdict: second === undefined || "skipped" in second ? judged : withDisagreements(judged, second),
    ...(second !== undefined && "skipped" in second && { skipped: second.skipped }),
    ...(changeset !== undefined && { changeset }),
  };
}

function changesetFor(
  { name, about }: Provider,
  verdict: Verdict,
  base: Base,
): { path: string; text: string } | undefined {
  if (verdict.bump === "none") return undefined;
  const releases = new Map<string, Bump>([
    [`@purge/${name}`, verdict.bump],
    ["@purge/all", verdict.bump],
  ]);
  const path = changesetPath({ folder: name, before: base.text });
  return { path, text: changesetText(releases, summarize(about.title, verdict)) };
}
