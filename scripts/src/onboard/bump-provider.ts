import { join } from "node:path";
import { type Problem, ProblemError } from "../document/problem.ts";
import { type Plan, type PlannedProvider, planRepository, type RepositoryPlan } from "../generate/plan-repository.ts";
import type { Repository } from "../generate/read-repository.ts";
import { withFile } from "../generate/with-file.ts";
import { importSource } from "../import/import-source.ts";
import { type Provider, parseProvider } from "../provider/parse-provider.ts";
import { changesetText } from "../release/changeset/changeset-file.ts";
import { type EditedChangeset, editedChangesets } from "../release/changeset/edited-changesets.ts";
import { newMajorOf } from "../release/changeset/new-major.ts";
import { type Subject, summarize } from "../release/changeset/summary.ts";
import { umbrellaBump } from "../release/changeset/umbrella-policy.ts";
import { diffDocuments } from "../release/diff/diff-documents.ts";
import { askRedocly, withDisagreements } from "../release/diff/redocly-diff.ts";
import type { Bump, Verdict } from "../release/diff/verdict.ts";
import { readIfThere } from "../workspace/read-if-there.ts";
import { adaptProvider } from "./adapt-provider.ts";
import { type Base, baseDocument } from "./base-document.ts";
import { nameGivenFile } from "./name-given-file.ts";
import type { GivenSource } from "./read-source.ts";
import { recordRetrieval } from "./record-retrieval.ts";

export interface BumpOptions {
  root: string;
  /** ISO date, for `provider.yaml`. */
  today: string;
  since: string | undefined;
  /** Ask `redocly diff` for a second opinion. */
  redocly: boolean;
  /** Change overlay.yaml and provider.yaml as advised, instead of failing with the advice. */
  adapt: boolean;
  /** Take every operation of the new file. */
  whole: boolean;
}

/** What a bump writes, and why. */
export interface PlannedBump {
  plan: Plan;
  provider: PlannedProvider;
  verdict: Verdict;
  /** Why `redocly diff` gave no second opinion. */
  skipped?: string;
  changeset?: { path: string; text: string };
  /** The source came from a URL, which is recorded as its origin. */
  isRemote: boolean;
  /** The changeset's file where somebody edited it: it stays as it is. */
  edited?: EditedChangeset;
}

/**
 * Plans the way of a vendor's new file through every step, the changeset included. Nothing where the file is the one
 * that the provider has. Throws a ProblemError.
 */
export async function planBump(
  provider: Provider,
  repository: Repository,
  given: GivenSource,
  options: BumpOptions,
): Promise<PlannedBump | undefined> {
  const next = withSource(provider, given, options.today);
  if (next === undefined) return undefined;
  const plan = await nameGivenFile(provider.folder, given, () => planAdapted(provider, next, repository, options));
  const [planned] = plan.providers as readonly [PlannedProvider];
  const base = await baseDocument(options.root, provider, options.since);
  const isSame = base.text === planned.text;
  const opinion = options.redocly && !isSame ? askRedocly(base.document, planned.document) : undefined;
  const verdict = diffDocuments(base.document, planned.document);
  const isPackageOnly = verdict.bump === "none" && (await base.isPackageChanged(plan.files));
  const rated = isPackageOnly ? { ...verdict, bump: "patch" as const } : verdict;
  const changeset = base.isReleased ? await changesetFor(planned, rated, base, options) : undefined;
  const [edited] = await editedChangesets(options.root, new Map([[base.changesetPath, changeset?.text]]));
  const second = await opinion;
  return {
    plan: edited === undefined ? await withChangeset(options.root, plan, base, changeset?.text) : plan,
    provider: planned,
    isRemote: /^https?:/i.test(given.origin),
    verdict: second === undefined || "skipped" in second ? rated : withDisagreements(rated, second),
    ...(second !== undefined && "skipped" in second && { skipped: second.skipped }),
    ...(changeset !== undefined && { changeset }),
    ...(edited !== undefined && { edited }),
  };
}

// All that stands in the way is reported at once: what doesn't fit, and what would be wrong after it was changed.
async function planAdapted(
  provider: Provider,
  next: Provider,
  repository: Repository,
  { adapt, whole }: BumpOptions,
): Promise<RepositoryPlan> {
  const { provider: adapted, advice } = adaptProvider(provider, next, whole);
  const planned = await planRepository({ ...repository, providers: [adapted] }).catch((error: unknown) => {
    if (!(error instanceof ProblemError) || adapt || advice.length === 0) throw error;
    return error;
  });
  if (advice.length > 0 && !adapt) {
    const others = planned instanceof ProblemError ? planned.problems : [];
    throw new ProblemError([...advice, ...others, adaptHint(provider, advice.length)]);
  }
  return planned as RepositoryPlan;
}

function adaptHint({ name, folder }: Provider, count: number): Problem {
  return {
    provider: name,
    file: folder,
    rule: "bump-adapt",
    severity: "warning",
    expected: "an overlay and a provider.yaml that fit the new file",
    found: `${count} ${count === 1 ? "place" : "places"} to change`,
    next: "Make the changes above, or run the command again with `--adapt`, which makes them and keeps what is yours.",
  };
}

/** The provider with a vendor's new file; nothing where that is the file it has. */
function withSource(provider: Provider, given: GivenSource, today: string): Provider | undefined {
  const source = importSource(given.text, { provider: provider.name, file: given.origin });
  if (source.text.trimEnd() === (provider.files.get("source.yaml") ?? "").trimEnd()) return undefined;
  const origin = /^https?:/i.test(given.origin) ? given.origin : undefined;
  const about = recordRetrieval(provider.files.get("provider.yaml") ?? "", today, origin);
  const files: [string, string][] = [
    ["provider.yaml", about],
    ["source.yaml", source.text],
  ];
  return parseProvider(provider.name, new Map([...provider.files, ...files]));
}

// A changeset that an earlier bump wrote against the same base is replaced, or removed where it no longer applies.
async function withChangeset(root: string, plan: Plan, base: Base, text: string | undefined): Promise<Plan> {
  const present = await readIfThere(join(root, base.changesetPath));
  if (text === undefined && present === undefined) return plan;
  return withFile(plan, base.changesetPath, text ?? null, present);
}

async function changesetFor(
  { provider: { name, about }, document }: PlannedProvider,
  verdict: Verdict,
  base: Base,
  { root, today }: BumpOptions,
): Promise<{ path: string; text: string } | undefined> {
  if (verdict.bump === "none") return undefined;
  const releases = new Map<string, Bump>([
    [`@purge/${name}`, verdict.bump],
    ["@purge/all", umbrellaBump(verdict.bump)],
  ]);
  const newMajor =
    verdict.bump === "major" ? await newMajorOf(name, (path) => readIfThere(join(root, path))) : undefined;
  const subject: Subject = {
    title: about.title,
    versions: { old: base.document.info.version, new: document.info.version, date: today },
    ...(newMajor && { newMajor }),
  };
  return { path: base.changesetPath, text: changesetText(releases, summarize(subject, verdict)) };
}
