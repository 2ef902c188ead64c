import { type Problem, ProblemError } from "../document/problem.ts";
import { planRepository, type RepositoryPlan } from "../generate/plan-repository.ts";
import type { Repository } from "../generate/read-repository.ts";
import type { Provider } from "../provider/parse-provider.ts";
import { nameGivenFile } from "./name-given-file.ts";
import type { AdaptedBump } from "./planned-bump.ts";

/**
 * Plans the repository with the adapted providers. Throws everything that stands in the way at once: what doesn't fit the
 * new files, unless it may be changed as advised, and what would be wrong after it was changed.
 */
export async function planAdapted(
  adapted: readonly AdaptedBump[],
  unchanged: readonly Provider[],
  repository: Repository,
  { adapt }: { adapt: boolean },
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
