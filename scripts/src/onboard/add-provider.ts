import { type JsonObject, pointer } from "../document/json.ts";
import { locator } from "../document/locate.ts";
import { failOn, type Problem, ProblemError } from "../document/problem.ts";
import { planRepository, type RepositoryPlan } from "../generate/plan-repository.ts";
import { readRepository } from "../generate/read-repository.ts";
import { withFile } from "../generate/with-file.ts";
import { importSource, isPage } from "../import/import-source.ts";
import type { LintProblem } from "../lint/redocly.ts";
import { type Normalized, normalize } from "../normalize/normalize.ts";
import { appendActions } from "../overlay/append-actions.ts";
import { type Overlaid, overlaySource } from "../overlay/overlay-source.ts";
import { type About, type Provider, parseProvider } from "../provider/parse-provider.ts";
import { checkName } from "./check-name.ts";
import { fixServers } from "./fix-servers.ts";
import { lintExceptions } from "./lint-exceptions.ts";
import { nameGivenFile } from "./name-given-file.ts";
import { overlayHints } from "./overlay-hints.ts";
import { proposals } from "./proposals.ts";
import { providerText, titleOf } from "./provider-text.ts";
import type { GivenSource } from "./read-source.ts";

export interface AddOptions {
  root: string;
  /** `DELETE /users/{id}` or operationIds; empty: every operation. */
  keep: readonly string[];
  /** ISO date, for `provider.yaml`. */
  today: string;
  /** An overlay that the user passes. */
  overlay: string | undefined;
  /** Where the vendor publishes the file, if it is not read from there. */
  origin?: string | undefined;
}

/** Written for a local file until somebody says where it is from. */
export const unknownOrigin = "not recorded: write the address that the file was taken from";

/** A new provider, before it is written. */
export interface PlannedAddition {
  provider: Provider;
  plan: RepositoryPlan;
  document: Normalized["document"];
  /** Operations that no client can serve, and the rule that says why. */
  leftOut: { operation: string; rule: string }[];
  /** Overlay lines that would make the lint exceptions unnecessary. */
  hints: string[];
}

/** Plans a provider from any vendor's specification. Throws a ProblemError. */
export async function planAddition(name: string, given: GivenSource, options: AddOptions): Promise<PlannedAddition> {
  await checkName(options.root, name);
  const asked = draftProvider(name, given, options);
  const { draft, source, normalized } = await nameGivenFile(asked.folder, given, () =>
    normalizeDraft(asked, given.origin),
  );
  const repository = { ...(await readRepository(options.root, [])), providers: [draft] };
  const plan = await planRepository(repository, (provider) => ({ ...normalized, provider, warnings: [] }));
  // Loaded only now, because invalid input never needs it.
  const { lintWithRedocly } = await import("../lint/redocly.ts");
  const found = await lintWithRedocly(normalized.document, normalized.text);
  const problems = [...normalized.notes, ...found];
  failOn(ownProblems(problems, draft, normalized, options.overlay));
  const text = providerText({ ...draft.about, lint: lintExceptions(problems) });
  const provider = parseProvider(name, new Map([...draft.files, ["provider.yaml", text]]));
  return {
    provider,
    plan: withFile(plan, `${provider.folder}/provider.yaml`, text),
    document: normalized.document,
    leftOut: normalized.notes.flatMap(({ leftOut, rule }) =>
      leftOut === undefined ? [] : [{ operation: leftOut, rule }],
    ),
    hints: [
      ...overlayHints(problems, { ...normalized, source }, options.today),
      ...proposals(source, normalized.document),
    ],
  };
}

function draftProvider(name: string, given: GivenSource, options: AddOptions): Provider {
  const isAddress = /^https?:/i.test(given.origin);
  const about: About = {
    title: name,
    source: {
      // The name of a file says nothing to others.
      origin: options.origin ?? (isAddress ? given.origin : unknownOrigin),
      retrieved: options.today,
      published: true,
    },
    keep: [...new Set(options.keep)],
    lint: [],
  };
  const files = new Map([["source.yaml", sourceText(given)]]);
  if (options.overlay !== undefined) files.set("overlay.yaml", options.overlay);
  return { name, folder: `specs/${name}`, about, files };
}

// For a page, only its block. A large file is not parsed twice to find out that it is not a page.
function sourceText({ text, origin }: GivenSource): string {
  return isPage(text) ? importSource(text, { file: origin }).text : text;
}

interface NormalizedDraft {
  draft: Provider;
  /** The vendor's document with the overlay applied. */
  source: JsonObject;
  normalized: Normalized;
}

/** Normalizes; where the vendor's servers cannot be called, with a minimal overlay for them. */
function normalizeDraft(asked: Provider, origin: string): NormalizedDraft {
  try {
    const file = { provider: asked.name, file: `${asked.folder}/source.yaml` };
    const source = importSource(asked.files.get("source.yaml") ?? "", file);
    const overlaid = overlaySource(source, asked);
    const actions = fixServers(overlaid.document, overlaid.version, origin, asked.about.keep);
    if (actions.length === 0) return titled(asked, overlaid, normalize(overlaid, asked));
    const title = "What the vendor's specification does not say of its servers";
    const overlay = appendActions(asked.files.get("overlay.yaml"), actions, title);
    const draft = { ...asked, files: new Map([...asked.files, ["overlay.yaml", overlay]]) };
    const fixed = overlaySource(source, draft);
    return titled(draft, fixed, normalize(fixed, draft));
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    throw new ProblemError(error.problems.map((problem) => withWayOut(problem, asked)));
  }
}

function titled(draft: Provider, { document: source }: Overlaid, normalized: Normalized): NormalizedDraft {
  const title = titleOf(normalized.document.info.title, draft.name);
  return { draft: { ...draft, about: { ...draft.about, title } }, source, normalized };
}

// There is no overlay.yaml to edit before the provider is added.
function withWayOut(problem: Problem, { files, about }: Provider): Problem {
  if (!problem.next.includes("overlay.yaml")) return problem;
  const write = files.has("overlay.yaml")
    ? "Add those lines to the `actions` of the file that you gave with `--overlay`"
    : "Write that overlay to a file and give it with `--overlay <file>`";
  const keep = about.keep.length > 0 ? "keep other operations" : "keep the operations you need";
  return { ...problem, next: `${problem.next}\n${write}, or ${keep} with \`--keep\`.` };
}

/** Lint problems of the user's own: what the passed overlay wrote gets no exception. */
function ownProblems(
  problems: readonly (Normalized["notes"][number] | LintProblem)[],
  { name, folder, files }: Provider,
  { changes }: Normalized,
  overlay: string | undefined,
): Problem[] {
  if (overlay === undefined) return [];
  const find = locator(files.get("overlay.yaml") ?? "");
  return problems.flatMap((problem): Problem[] => {
    const isIn = (touched: string) => problem.pointer === touched || problem.pointer.startsWith(`${touched}/`);
    const change = changes.findLast(({ kind, touched }) => kind !== "remove" && touched.some(isIn));
    // The overlay may have written the title beside which the vendor states no licence.
    if (change === undefined || problem.rule === "info-license") return [];
    const place = find(pointer("actions", change.action - 1));
    return [{ provider: name, file: `${folder}/overlay.yaml`, ...problem, ...place, severity: "error" }];
  });
}
