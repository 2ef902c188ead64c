import { join } from "node:path";
import type { Plan, PlannedProvider } from "../generate/plan-repository.ts";
import type { Repository } from "../generate/read-repository.ts";
import { withFile } from "../generate/with-file.ts";
import type { Provider } from "../provider/parse-provider.ts";
import { readIfThere } from "../workspace/read-if-there.ts";
import { adaptProvider } from "./adapt-provider.ts";
import { type Base, baseDocument } from "./base-document.ts";
import { judgeBump } from "./judge-bump.ts";
import { planAdapted } from "./plan-adapted.ts";
import type { AdaptedBump, BumpOptions, GivenBump, PlannedBump } from "./planned-bump.ts";
import { replaceSource } from "./replace-source.ts";

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
  const nexts = given.map((one) => ({ ...one, next: replaceSource(one.provider, one.given, options.today) }));
  const changed = nexts.flatMap(({ next, ...one }) => (next === undefined ? [] : [{ ...one, next }]));
  const unchanged = nexts.flatMap(({ next, provider }) => (next === undefined ? [provider] : []));
  if (changed.length === 0)
    return { plan: { files: new Map(), changes: [], isLockfileStale: false }, bumps: [], unchanged };
  const adapted = changed.map(({ next, ...one }) => adapt(one, next, options.whole));
  let plan = await planAdapted(adapted, unchanged, repository, options);
  const bumps: PlannedBump[] = [];
  for (const one of adapted) {
    const planned = plan.providers.find(({ provider }) => provider.name === one.provider.name) as PlannedProvider;
    const base = await baseDocument(options.root, one.provider, options.since);
    const bump = await judgeBump(one, planned, base, plan, options);
    bumps.push(bump);
    if (bump.edited === undefined) plan = await withChangeset(options.root, plan, base, bump.changeset?.text);
  }
  return { plan, bumps, unchanged };
}

function adapt(given: GivenBump, next: Provider, whole: boolean): AdaptedBump {
  const { provider: adapted, advice } = adaptProvider(given.provider, next, whole);
  return { ...given, adapted, advice };
}

// A changeset that an earlier bump wrote against the same base is replaced, or removed where it no longer applies.
async function withChangeset<P extends Plan>(root: string, plan: P, base: Base, text: string | undefined): Promise<P> {
  const present = await readIfThere(join(root, base.changesetPath));
  if (text === undefined && present === undefined) return plan;
  return withFile(plan, base.changesetPath, text ?? null, present);
}
