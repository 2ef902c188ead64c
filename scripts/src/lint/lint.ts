import { pointer } from "../document/json.ts";
import { locate, locator } from "../document/locate.ts";
import { eachOperation } from "../document/openapi.ts";
import type { Problem } from "../document/problem.ts";
import type { Normalized } from "../normalize/normalize.ts";
import type { Exception, Provider } from "../provider/parse-provider.ts";
import { type LintProblem, lintWithRedocly } from "./redocly.ts";

/** Of a larger document, examples are not checked: a vendor's whole API would take several times as long. */
const mostWithExamples = 50;

/**
 * Lints a provider's normalized document. Problems with an exception are left out, and an exception that matches no
 * problem is a problem itself.
 */
export async function lint(
  provider: Provider,
  { document, text, notes, place }: Pick<Normalized, "document" | "text" | "notes" | "place">,
): Promise<Problem[]> {
  const examples = [...eachOperation(document)].length <= mostWithExamples;
  const found = await lintWithRedocly(document, text, examples);
  const { lint: exceptions } = provider.about;
  const isLeft = (problem: Found) => !exceptions.some((exception) => covers(exception, problem));
  const file = `${provider.folder}/openapi.yaml`;
  const find = locator(text);
  return [
    ...notes.filter(isLeft).map(place),
    ...found.filter(isLeft).map((problem) => ({ provider: provider.name, file, ...problem, ...find(problem.pointer) })),
    ...exceptions.flatMap((exception, index) =>
      [...notes, ...found].some((problem) => covers(exception, problem))
        ? []
        : [unusedException(exception, index, provider)],
    ),
  ];
}

/** A problem, or a note of normalizing. */
type Found = Pick<LintProblem, "rule" | "pointer">;

function covers({ rule, at }: Exception, problem: Found): boolean {
  if (rule !== problem.rule) return false;
  return at === "#" || problem.pointer === at || problem.pointer.startsWith(`${at}/`);
}

function unusedException({ rule, at }: Exception, index: number, provider: Provider): Problem {
  const place = pointer("lint", index);
  return {
    provider: provider.name,
    file: `${provider.folder}/provider.yaml`,
    pointer: place,
    ...locate(provider.files.get("provider.yaml") ?? "", place),
    rule: "lint-exception",
    severity: "error",
    expected: `a problem that this exception matches: \`${rule}\` at ${at}`,
    found: "none",
    next: "Delete the exception.",
  };
}
