import { importSource, type Version } from "../import/import-source.ts";
import { locate } from "../import/locate.ts";
import { getPointer, type Json, type JsonObject } from "../json.ts";
import type { Document } from "../openapi.ts";
import { applyOverlay, type Change } from "../overlay/apply-overlay.ts";
import { parseOverlay } from "../overlay/parse-overlay.ts";
import { type Problem, ProblemError } from "../problem.ts";
import type { Provider } from "../provider/parse-provider.ts";
import { breakUnions } from "./break-unions.ts";
import { bundle } from "./bundle.ts";
import { checkExtensions } from "./check-extensions.ts";
import { checkPathParameters, checkPaths } from "./check-paths.ts";
import { checkShape } from "./check-shape.ts";
import { commonMark } from "./common-mark.ts";
import { dropUnreachable } from "./drop-unreachable.ts";
import { type Finding, FindingError } from "./finding.ts";
import { keepOperations } from "./keep-operations.ts";
import { nameOperations } from "./name-operations.ts";
import { nameSchemas } from "./name-schemas.ts";
import { nameSchemes } from "./name-schemes.ts";
import { nameServers } from "./name-servers.ts";
import { oneLineSummary } from "./one-line-summary.ts";
import { oneMediaType } from "./one-media-type.ts";
import { order } from "./order.ts";
import { ownParameters } from "./own-parameters.ts";
import { ownSecurity } from "./own-security.ts";
import { ownServers } from "./own-servers.ts";
import { prune } from "./prune.ts";
import { serialize } from "./serialize.ts";
import { shape, shapeOfTwo } from "./shape.ts";
import { upgrade } from "./upgrade.ts";

/** A provider's specification as every later step reads it. */
export interface Normalized {
  document: Document;
  /** `openapi.yaml`, byte for byte. */
  text: string;
  /** What the overlay changed, action by action. */
  changes: Change[];
  /** What the vendor's file is written in. */
  version: Version;
}

/** Import, overlay, normalize. Throws a ProblemError that says where each problem is. */
export function normalize(provider: Provider): Normalized {
  const origin = { provider: provider.name, file: `${provider.folder}/source.yaml` };
  const source = importSource(provider.files.get("source.yaml") ?? "", origin);
  const { document, changes } = overlaid(source.document, provider);
  try {
    const normalized = normalizeDocument(document, source.version, provider.about.keep, provider.files);
    return { document: normalized, text: serialize(normalized), changes, version: source.version };
  } catch (error) {
    if (!(error instanceof FindingError)) throw error;
    throw new ProblemError(error.findings.map((finding) => place(finding, provider, document, changes)));
  }
}

function overlaid(source: JsonObject, provider: Provider): { document: JsonObject; changes: Change[] } {
  const text = provider.files.get("overlay.yaml");
  if (text === undefined) return { document: source, changes: [] };
  const origin = { provider: provider.name, file: `${provider.folder}/overlay.yaml` };
  try {
    return applyOverlay(source, parseOverlay(text, origin), origin);
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    const located = ({ pointer, line, ...problem }: Problem): Problem =>
      pointer === undefined || line !== undefined
        ? { ...problem, ...(pointer === undefined ? {} : { pointer }), ...(line === undefined ? {} : { line }) }
        : { ...problem, pointer, ...locate(text, pointer) };
    throw new ProblemError(error.problems.map(located));
  }
}

/** The steps, from a document of any version to the normalized one. Throws a FindingError. */
export function normalizeDocument(
  document: JsonObject,
  version: Version,
  keep: readonly string[],
  files: ReadonlyMap<string, string>,
): Document {
  const kept = keepOperations(document, keep);
  const whole = bundle(keep.length === 0 ? kept : dropUnreachable(kept), files);
  const shaped = checkShape(keepOperations(whole, keep), version === "2.0" ? shapeOfTwo : shape);
  checkPaths(shaped);
  const three = breakUnions(checkShape(upgrade(shaped, version)));
  checkExtensions(three);
  const complete = ownSecurity(ownParameters(ownServers(three)));
  checkPathParameters(complete);
  const single = oneMediaType(complete);
  const named = nameSchemas(nameSchemes(nameServers(nameOperations(single))));
  return order(prune(oneLineSummary(commonMark(named)))) as unknown as Document;
}

// In the overlay where an action put it there, else in the vendor's file; without a line when steps moved it.
function place(finding: Finding, provider: Provider, document: Json, changes: readonly Change[]): Problem {
  const { file, ...rest } = finding;
  const problem = { provider: provider.name, severity: "error" as const, ...rest };
  if (file !== undefined) {
    const text = provider.files.get(file) ?? "";
    return { ...problem, file: `${provider.folder}/${file}`, ...locate(text, finding.pointer) };
  }
  const isIn = (touched: string) => finding.pointer === touched || finding.pointer.startsWith(`${touched}/`);
  const change = changes.findLast(({ kind, touched }) => kind !== "remove" && touched.some(isIn));
  if (change !== undefined) {
    const text = provider.files.get("overlay.yaml") ?? "";
    const at = locate(text, `#/actions/${change.action - 1}`);
    return { ...problem, file: `${provider.folder}/overlay.yaml`, ...at };
  }
  const isThere = getPointer(document, finding.pointer) !== undefined;
  const at = isThere ? locate(provider.files.get("source.yaml") ?? "", finding.pointer) : undefined;
  return { ...problem, file: `${provider.folder}/source.yaml`, ...at };
}
