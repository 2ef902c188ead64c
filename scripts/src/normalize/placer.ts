import { type Locator, locator } from "../import/locate.ts";
import { getPointer, type JsonObject, own, pointer } from "../json.ts";
import type { Change } from "../overlay/apply-overlay.ts";
import type { Problem } from "../problem.ts";
import type { Provider } from "../provider/parse-provider.ts";
import type { Finding } from "./finding.ts";

/**
 * Says where findings stand: in the overlay where an action put it there, else in the vendor's file; without a line when
 * steps have moved it.
 */
export function placer(
  provider: Provider,
  document: JsonObject,
  changes: readonly Change[],
): (finding: Finding) => Problem {
  const locators = new Map<string, Locator>();
  const within = (name: string, finding: Finding, pointer?: string): Problem => {
    const { file: _, ...rest } = finding;
    const find = locators.get(name) ?? locator(provider.files.get(name) ?? "");
    locators.set(name, find);
    const at = pointer === undefined ? undefined : find(pointer);
    return { provider: provider.name, severity: "error", ...rest, file: `${provider.folder}/${name}`, ...at };
  };
  const two = own(document, "swagger") !== undefined;
  return (said) => {
    const finding = two ? { ...said, pointer: swaggerPointer(said.pointer) } : said;
    if (finding.file !== undefined) return within(finding.file, finding, finding.pointer);
    const isIn = (touched: string) => finding.pointer === touched || finding.pointer.startsWith(`${touched}/`);
    const change = changes.findLast(({ kind, touched }) => kind !== "remove" && touched.some(isIn));
    if (change !== undefined) return within("overlay.yaml", finding, pointer("actions", change.action - 1));
    const isThere = getPointer(document, finding.pointer) !== undefined;
    return within("source.yaml", finding, isThere ? finding.pointer : undefined);
  };
}

// What stood elsewhere before the file was said in OpenAPI 3.
function swaggerPointer(at: string): string {
  return at
    .replace(/^#\/components\/securitySchemes(?=\/)/, "#/securityDefinitions")
    .replace(/^#\/components\/schemas(?=\/)/, "#/definitions");
}
