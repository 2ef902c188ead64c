import { join } from "node:path";
import { type Problem, ProblemError } from "../document/problem.ts";
import { type Plan, type PlannedProvider, planRepository, type RepositoryPlan } from "../generate/plan-repository.ts";
import type { Repository } from "../generate/read-repository.ts";
import { withFile } from "../generate/with-file.ts";
import { importSource } from "../import/import-source.ts";
import { type Provider, parseProvider } from "../provider/parse-provider.ts";
import { type EditedChangeset, editedChangesets } from "../release/changeset/edited-changesets.ts";
import { diffDocuments } from "../release/diff/diff-documents.ts";
import { askRedocly, withDisagreements } from "../release/diff/redocly-diff.ts";
import type { Verdict } from "../release/diff/verdict.ts";
import { readIfThere } from "../workspace/read-if-there.ts";
import { adaptProvider } from "./adapt-provider.ts";
import { type Base, baseDocument } from "./base-document.ts";
import { type BumpChangeset, changesetFor } from "./bump-changeset.ts";
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

/** A provider and its vendor's new file. */
export interface GivenBump {
  provider: Provider;
  given: GivenSource;
}

/** What a new file means for a provider. */
export interface PlannedBump {
  provider: PlannedProvider;
  verdict: Verdict;
  /** Why `redocly diff` gave no second opinion. */
  skipped?: string;
  changeset?: BumpChangeset;
  /** The source came from a URL, which is recorded as its origin. */
  isRemote: boolean;
  /** What didn't fit the new file, and was changed. */
  adapted: readonly Problem[];
  /** The changeset's file where somebody edited it: it stays as it is. */
  edited?: EditedChangeset;
}

/** What bumps write, all of it or nothing, and why. */
export interface PlannedBumps {
  plan: Plan;
  /** One for each provider whose file is another one than it has. */
  bumps: readonly PlannedBump[];
  unchanged: readonly Provider[];
}

/**
 * Plans the way of vendors' new files through every step, the changesets included. Throws a ProblemError with the
 * problems of all.
 */
export async function planBumps(
  given: readonly GivenBump[],
  repository: Repository,
  options: BumpOptions,
): Promise<PlannedBumps> {
  const nexts = given.map((one) => ({ ...one, next: withSource(one.provider, one.given, options.today) }));
  const changed = nexts.flatMap(({ next, ...one }) => (next === undefined ? [] : [{ ...one, next }]));
  const unchanged = nexts.flatMap(({ next, provider }) => (next === undefined ? [provider] : []));
  if (changed.length === 0)
    return { plan: { files: new Map(), changes: [], isLockfileStale: false }, bumps: [], unchanged };
  const adapted = changed.map((one) => ({ ...one, ...adaptOne(one, options.whole) }));
  let plan = await planAdapted(adapted, unchanged, repository, options);
  const bumps: PlannedBump[] = [];
  for (const one of adapted) {
    const planned = plan.providers.find(({ provider }) => provider.name === one.provider.name) as PlannedProvider;
    const base = await baseDocument(options.root, one.provider, options.since);
    const bump = await judge(one, planned, base, plan, options);
    bumps.push(bump);
    if (bump.edited === undefined) plan = await withChangeset(options.root, plan, base, bump.changeset?.text);
  }
  return { plan, bumps, unchanged };
}

type Changed = GivenBump & { next: Provider };
type Adapted = GivenBump & ReturnType<typeof adaptOne>;

function adaptOne({ provider, given, next }: Changed, whole: boolean) {
  const { provider: adapted, advice } = adaptProvider(provider, next, whole);
  return { adapted, advice, given };
}

async function judge(
  { provider, given, advice }: Adapted,
  planned: PlannedProvider,
  base: Base,
  plan: Plan,
  options: BumpOptions,
): Promise<PlannedBump> {
  const isSame = base.text === planned.text;
  const opinion = options.redocly && !isSame ? askRedocly(base.document, planned.document) : undefined;
  const verdict = diffDocuments(base.document, planned.document);
  const isPackageOnly = verdict.bump === "none" && (await base.isPackageChanged(provider.name, plan.files));
  const rated = isPackageOnly ? { ...verdict, bump: "patch" as const } : verdict;
  const changeset = base.isReleased ? await changesetFor(planned, rated, base, options) : undefined;
  const [edited] = await editedChangesets(options.root, new Map([[base.changesetPath, changeset?.text]]));
  const second = await opinion;
  return {
    provider: planned,
    isRemote: /^https?:/i.test(given.origin),
    adapted: advice,
    verdict: second === undefined || "skipped" in second ? rated : withDisagreements(rated, second),
    ...(second !== undefined && "skipped" in second && { skipped: second.skipped }),
    ...(changeset !== undefined && { changeset }),
    ...(edited !== undefined && { edited }),
  };
}

// All that stands in the way is reported at once: what doesn't fit, and what would be wrong after it was changed.
async function planAdapted(
  adapted: readonly Adapted[],
  unchanged: readonly Provider[],
  repository: Repository,
  { adapt }: BumpOptions,
): Promise<RepositoryPlan> {
  const advice = adapt ? [] : adapted.flatMap((one) => one.advice);
  const providers = [...adapted.map((one) => one.adapted), ...unchanged];
  const plan = adapted.reduceRight<() => Promise<RepositoryPlan>>(
    (step, { provider, given }) =>
      () =>
        nameGivenFile(provider.folder, given, step),
    () => planRepository({ ...repository, providers }),
  );
  const planned = await plan().catch((error: unknown) => {
    if (!(error instanceof ProblemError) || advice.length === 0) throw error;
    return error;
  });
  if (advice.length === 0) return planned as RepositoryPlan;
  const others = planned instanceof ProblemError ? planned.problems : [];
  const hints = adapted.flatMap((one) => (one.advice.length === 0 ? [] : [adaptHint(one.provider, one.advice.length)]));
  throw new ProblemError([...advice, ...others, ...hints]);
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
  const about = recordRetrieval(provider.files.get("provider.yaml") ?? "", { ...given, date: today, origin });
  const files: [string, string][] = [
    ["provider.yaml", about],
    ["source.yaml", source.text],
  ];
  return parseProvider(provider.name, new Map([...provider.files, ...files]));
}

// A changeset that an earlier bump wrote against the same base is replaced, or removed where it no longer applies.
async function withChangeset<P extends Plan>(root: string, plan: P, base: Base, text: string | undefined): Promise<P> {
  const present = await readIfThere(join(root, base.changesetPath));
  if (text === undefined && present === undefined) return plan;
  return withFile(plan, base.changesetPath, text ?? null, present);
}
