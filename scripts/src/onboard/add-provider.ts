import { basename } from "node:path";
import { type Problem, ProblemError } from "../document/problem.ts";
import { planRepository, type RepositoryPlan } from "../generate/plan-repository.ts";
import { readRepository } from "../generate/read-repository.ts";
import { withFile } from "../generate/with-file.ts";
import { importSource, isPage } from "../import/import-source.ts";
import type { Normalized } from "../normalize/normalize.ts";
import { normalizeProvider } from "../normalize/normalize-provider.ts";
import { type About, type Provider, parseProvider } from "../provider/parse-provider.ts";
import { checkName } from "./check-name.ts";
import { fixServers } from "./fix-servers.ts";
import { lintExceptions, overlayHints } from "./lint-exceptions.ts";
import { nameGivenFile } from "./name-given-file.ts";
import { providerText, titleOf } from "./provider-text.ts";
import type { GivenSource } from "./read-source.ts";
import { startLintWorker } from "./start-lint-worker.ts";

export interface AddOptions {
  root: string;
  /** `DELETE /users/{id}` or operationIds; empty: every operation. */
  keep: readonly string[];
  /** ISO date, for `provider.yaml`. */
  today: string;
  /** An overlay that the user gives along. */
  overlay: string | undefined;
}

/** A new provider, before it is written. */
export interface PlannedAddition {
  provider: Provider;
  plan: RepositoryPlan;
  document: Normalized["document"];
  /** Overlay lines that would make the lint exceptions unnecessary. */
  hints: string[];
}

/** Plans a provider from any vendor's specification. Throws a ProblemError. */
export async function planAddition(name: string, given: GivenSource, options: AddOptions): Promise<PlannedAddition> {
  await checkName(options.root, name);
  const linter = startLintWorker();
  try {
    const asked = draftProvider(name, given, options);
    const { draft, normalized } = await nameGivenFile(asked.folder, given, () => normalizeDraft(asked, given.origin));
    const repository = { ...(await readRepository(options.root, [])), providers: [draft] };
    const [problems, plan] = await Promise.all([
      linter.lint(normalized.document, normalized.text),
      planRepository(repository, (provider) => ({ ...normalized, provider, warnings: [] })),
    ]);
    const text = providerText({ ...draft.about, lint: lintExceptions(problems) });
    const provider = parseProvider(name, new Map([...draft.files, ["provider.yaml", text]]));
    return {
      provider,
      plan: withFile(plan, `${provider.folder}/provider.yaml`, text),
      document: normalized.document,
      hints: overlayHints(problems, options.today),
    };
  } finally {
    await linter.end();
  }
}

function draftProvider(name: string, given: GivenSource, options: AddOptions): Provider {
  const isAddress = /^https?:/i.test(given.origin);
  const about: About = {
    title: name,
    source: { origin: isAddress ? given.origin : basename(given.origin), retrieved: options.today, published: true },
    keep: [...new Set(options.keep)],
    lint: [],
  };
  const files = new Map([["source.yaml", sourceText(given)]]);
  if (options.overlay !== undefined) files.set("overlay.yaml", options.overlay);
  return { name, folder: `specs/${name}`, about, files };
}

// Of a page, the block; a large file is not read twice to learn that it is none.
function sourceText({ text, origin }: GivenSource): string {
  return isPage(text) ? importSource(text, { file: origin }).text : text;
}

/** Normalizes; where the vendor's servers are what stops it, with an overlay that says the least there is to say. */
function normalizeDraft(draft: Provider, origin: string): { draft: Provider; normalized: Normalized } {
  try {
    return titled(draft, normalizeProvider(draft));
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    const overlay = error.problems.some(({ rule }) => /^server/.test(rule)) ? mendDraft(draft, origin) : undefined;
    if (overlay === undefined) throw new ProblemError(error.problems.map(withWayOut));
    return normalizeDraft({ ...draft, files: new Map([...draft.files, ["overlay.yaml", overlay]]) }, origin);
  }
}

function mendDraft({ name, files }: Provider, origin: string): string | undefined {
  if (files.has("overlay.yaml")) return undefined;
  return fixServers(importSource(files.get("source.yaml") ?? "", { provider: name, file: origin }), origin);
}

function titled(draft: Provider, normalized: Normalized): { draft: Provider; normalized: Normalized } {
  const title = titleOf(normalized.document.info.title, draft.name);
  return { draft: { ...draft, about: { ...draft.about, title } }, normalized };
}

// There is no overlay.yaml to edit before the provider is added.
function withWayOut(problem: Problem): Problem {
  const isMendable = problem.next.includes("overlay.yaml");
  const ways = isMendable
    ? `${problem.next}\nWrite that overlay to a file and give it with \`--overlay <file>\`, or leave these operations out with \`--keep\`.`
    : problem.next;
  return { ...problem, next: ways };
}
