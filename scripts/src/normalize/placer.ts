import type { DocumentProblem } from "../document/document-problem.ts";
import { getPointer, type JsonObject, own, pointer } from "../document/json.ts";
import { type Locator, locator } from "../document/locate.ts";
import type { Problem } from "../document/problem.ts";
import type { Change } from "../overlay/apply-overlay.ts";
import type { Provider } from "../provider/parse-provider.ts";

/**
 * Finds the file and line of a problem: in the overlay if an action wrote it, or else in the vendor's file. Without a
 * line if normalizing has moved it.
 */
export function placer(
  provider: Provider,
  document: JsonObject,
  changes: readonly Change[],
): (problem: DocumentProblem) => Problem {
  const locators = new Map<string, Locator>();
  const within = (name: string, problem: DocumentProblem, pointer?: string): Problem => {
    const { file: _, ...rest } = problem;
    const find = locators.get(name) ?? locator(provider.files.get(name) ?? "");
    locators.set(name, find);
    const at = pointer === undefined ? undefined : find(pointer);
    return { provider: provider.name, severity: "error", ...rest, file: `${provider.folder}/${name}`, ...at };
  };
  const two = own(document, "swagger") !== undefined;
  return (said) => {
    const problem = two ? { ...said, pointer: swaggerPointer(said.pointer) } : said;
    if (problem.file !== undefined) return within(problem.file, problem, problem.pointer);
    const isIn = (touched: string) => problem.pointer === touched || problem.pointer.startsWith(`${touched}/`);
    const change = changes.findLast(({ kind, touched }) => kind !== "remove" && touched.some(isIn));
    if (change !== undefined) return within("overlay.yaml", problem, pointer("actions", change.action - 1));
    const isThere = getPointer(document, problem.pointer) !== undefined;
    return within("source.yaml", problem, isThere ? problem.pointer : undefined);
  };
}

// The pointer in Swagger 2.0, before the file was converted to OpenAPI 3.
function swaggerPointer(at: string): string {
  return at
    .replace(/^#\/components\/securitySchemes(?=\/)/, "#/securityDefinitions")
    .replace(/^#\/components\/schemas(?=\/)/, "#/definitions");
}
