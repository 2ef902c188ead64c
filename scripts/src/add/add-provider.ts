import { basename } from "node:path";
import { planOf } from "../bump/plan-provider.ts";
import type { Given } from "../bump/read-source.ts";
import type { Plan } from "../generate/plan-files.ts";
import { importSource } from "../import/import-source.ts";
import { isObject } from "../json.ts";
import { type Normalized, normalize } from "../normalize/normalize.ts";
import { type Problem, ProblemError } from "../problem.ts";
import { type About, type Provider, parseProvider } from "../provider/parse-provider.ts";
import { checkName } from "./check-name.ts";
import { excuseComplaints, overlayHints } from "./excuse-complaints.ts";
import { startLint } from "./lint-apart.ts";
import { mendServers } from "./mend-servers.ts";
import { providerText, titleOf } from "./provider-text.ts";

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
export interface Added {
  provider: Provider;
  document: Normalized["document"];
  files: Plan;
  /** Overlay lines that would mend what was excused. */
  hints: string[];
  isLockStale: boolean;
}

/** Makes a provider of any vendor's specification, without writing. Throws a ProblemError. */
export async function addProvider(name: string, given: Given, options: AddOptions): Promise<Added> {
  await checkName(options.root, name);
  const linter = startLint();
  try {
    const draft = draftProvider(name, given, options);
    const normalized = normalizeDraft(draft);
    const [complaints, { plan, changed, isLockStale }] = await Promise.all([
      linter.complaintsOf(normalized.document, normalized.text),
      planOf(options.root, { ...normalized, provider: draft, warnings: [] }),
    ]);
    const text = providerText({ ...draft.about, lint: excuseComplaints(complaints) });
    const provider = parseProvider(name, new Map([...draft.files, ["provider.yaml", text]]));
    const files: Plan = new Map([...provider.files].map(([file, content]) => [`${provider.folder}/${file}`, content]));
    for (const path of changed) files.set(path, plan.get(path) ?? null);
    return {
      provider,
      document: normalized.document,
      files,
      hints: overlayHints(complaints, options.today),
      isLockStale,
    };
  } finally {
    await linter.end();
  }
}

function draftProvider(name: string, given: Given, options: AddOptions): Provider {
  const source = importSource(given.text, { file: given.origin });
  const info = isObject(source.document.info) ? source.document.info : {};
  const isAddress = /^https?:/i.test(given.origin);
  const about: About = {
    title: titleOf(info.title, name),
    source: { origin: isAddress ? given.origin : basename(given.origin), retrieved: options.today, published: true },
    keep: [...new Set(options.keep)],
    lint: [],
  };
  const overlay = options.overlay ?? mendServers(source, given.origin);
  const overlays: [string, string][] = overlay === undefined ? [] : [["overlay.yaml", overlay]];
  return { name, folder: `specs/${name}`, about, files: new Map([["source.yaml", source.text], ...overlays]) };
}

function normalizeDraft(draft: Provider): Normalized {
  try {
    return normalize(draft);
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    throw new ProblemError(error.problems.map(withWayOut));
  }
}

// There is no overlay.yaml to edit before the provider is added.
function withWayOut(problem: Problem): Problem {
  const isMendable = problem.next.includes("overlay.yaml");
  const ways = isMendable
    ? `${problem.next}\nWrite that overlay to a file and give it with \`--overlay <file>\`, or leave these operations out with \`--keep\`.`
    : problem.next;
  return { ...problem, next: ways };
}
