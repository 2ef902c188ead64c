import { failOn, type Problem, ProblemError } from "../document/problem.ts";
import { checkArazzo } from "../lint/arazzo/check-arazzo.ts";
import { checkBehavior } from "../lint/check-behavior.ts";
import type { Normalized } from "../normalize/normalize.ts";
import { normalizeProvider } from "../normalize/normalize-provider.ts";
import type { Provider } from "../provider/parse-provider.ts";

/** A provider whose document is normalized and has passed lint. */
export interface Prepared extends Normalized {
  provider: Provider;
  /** Lint warnings. */
  warnings: Problem[];
}

/** Import → overlay → normalize → lint. Throws a ProblemError. */
export async function prepareProvider(provider: Provider): Promise<Prepared> {
  const normalized = normalizeProvider(provider);
  // Loaded only now, because Redocly's libraries take longest to load and invalid input never needs them.
  const { lint } = await import("../lint/lint.ts");
  const { document } = normalized;
  const checked = [...checkArazzo(provider, document), ...checkBehavior(provider, document)];
  const problems = [...(await lint(provider, normalized)), ...checked];
  failOn(problems);
  return { ...normalized, provider, warnings: problems };
}

/** Runs a task for each provider and throws the problems of all of them together. */
export async function forEachProvider<T>(
  providers: readonly Provider[],
  task: (provider: Provider) => T | Promise<T>,
): Promise<T[]> {
  const results: T[] = [];
  const problems: Problem[] = [];
  for (const provider of providers) {
    try {
      results.push(await task(provider));
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      problems.push(...error.problems);
    }
  }
  if (problems.length > 0) throw new ProblemError(problems);
  return results;
}
