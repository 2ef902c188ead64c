import {
  BaseResolver,
  type Config,
  createConfig,
  lintDocument,
  type NormalizedProblem,
  Source,
} from "@redocly/openapi-core";
import { toJsonText } from "../document/json.ts";
import type { Document } from "../document/openapi.ts";
import type { Problem } from "../document/problem.ts";
import { plugin } from "./plugin.ts";

/** A problem in a document, before its file is known. */
export type LintProblem = Pick<Problem, "rule" | "severity" | "expected" | "found" | "next"> & { pointer: string };

const configs = new Map<boolean, Promise<Config>>();

function configOf(examples: boolean): Promise<Config> {
  const known = configs.get(examples);
  if (known !== undefined) return known;
  const more = examples ? ["purge/examples"] : [];
  const config = createConfig({ plugins: [plugin], extends: ["recommended", "purge/specs", ...more] });
  configs.set(examples, config);
  return config;
}

/** Refuses to open any file: a normalized document has no external references. */
class NoFiles extends BaseResolver {
  override loadExternalRef(reference: string): Promise<never> {
    return Promise.reject(new Error(`${reference} is outside of the document`));
  }
}

/** Runs Redocly's recommended rules and ours over a normalized document. `examples`: whether they match their schemas too. */
export async function lintWithRedocly(document: Document, text: string, examples = false): Promise<LintProblem[]> {
  const problems = await lintDocument({
    document: { source: new Source("openapi.yaml", text), parsed: withoutBigints(document, text) },
    config: await configOf(examples),
    externalRefResolver: new NoFiles(),
  });
  return problems.map(toLintProblem);
}

// Redocly takes a bigint for no number.
function withoutBigints(document: Document, text: string): Document {
  return /\d{16}/.test(text) ? (JSON.parse(toJsonText(document)) as Document) : document;
}

function toLintProblem({ ruleId, severity, message, location, suggest, reference }: NormalizedProblem): LintProblem {
  const [ours, expected = "", found = "", next = ""] = /^Expected: (.*)\nFound: (.*)\nNext: (.*)$/s.exec(message) ?? [];
  const [place] = location;
  return {
    rule: ruleId,
    severity: severity === "error" ? "error" : "warning",
    pointer: place?.pointer?.replace(/^#\/$/, "#") ?? "#",
    ...(ours === undefined ? theirs(ruleId, message, suggest, reference) : { expected, found, next }),
  };
}

function theirs(rule: string, message: string, suggest: readonly string[], reference: string | undefined) {
  const hint = suggest.length === 0 ? "" : ` Did you mean ${suggest.map((word) => `\`${word}\``).join(" or ")}?`;
  return {
    expected: `what Redocly's rule \`${rule}\` requires`,
    found: `${message}${hint}`,
    next: `Correct it in overlay.yaml, or add an exception with a reason under \`lint\` in provider.yaml.${reference ? ` See ${reference}` : ""}`,
  };
}
