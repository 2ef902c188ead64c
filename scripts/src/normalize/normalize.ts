import { DocumentProblemError } from "../document/document-problem.ts";
import { type JsonObject, objectAt, omit, pointer } from "../document/json.ts";
import { locator } from "../document/locate.ts";
import type { Document } from "../document/openapi.ts";
import type { Origin } from "../document/parse-data.ts";
import { failOn, type Problem, ProblemError } from "../document/problem.ts";
import { shape, shapeOfTwo } from "../document/shape.ts";
import { sortKeys } from "../document/sort-keys.ts";
import { importSource, type Version } from "../import/import-source.ts";
import { applyOverlay, type Change } from "../overlay/apply-overlay.ts";
import { parseOverlay } from "../overlay/parse-overlay.ts";
import type { Provider } from "../provider/parse-provider.ts";
import { breakUnions } from "./break-unions.ts";
import { bundle } from "./bundle.ts";
import { checkExtensions } from "./check-extensions.ts";
import { checkPathParameters, checkPaths } from "./check-paths.ts";
import { checkShape } from "./check-shape.ts";
import { chooseMediaTypes } from "./choose-media-types.ts";
import { convertHtml } from "./convert-html.ts";
import { fixCommonMistakes } from "./fix-common-mistakes.ts";
import { inlineParameters } from "./inline-parameters.ts";
import { inlineSecurity } from "./inline-security.ts";
import { inlineServers } from "./inline-servers.ts";
import { keepOperations } from "./keep-operations.ts";
import { nameOperations } from "./name-operations.ts";
import { nameSchemas } from "./name-schemas.ts";
import { nameSchemes } from "./name-schemes.ts";
import { nameServers } from "./name-servers.ts";
import { placer } from "./placer.ts";
import { prune } from "./prune.ts";
import { reserveSiblingRoutes } from "./reserve-sibling-routes.ts";
import { serialize } from "./serialize.ts";
import { shortenSummaries } from "./shorten-summaries.ts";
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
    if (error instanceof ProblemError)
      throw new ProblemError(error.problems.map((problem) => inFolder(problem, provider)));
    if (!(error instanceof DocumentProblemError)) throw error;
    throw new ProblemError(error.problems.map(placer(provider, document, changes)));
  }
}

// What the reader of another file of the folder has to say.
function inFolder(problem: Problem, { name, folder }: Provider): Problem {
  return { provider: name, ...problem, file: `${folder}/${problem.file}` };
}

function overlaid(source: JsonObject, provider: Provider): { document: JsonObject; changes: Change[] } {
  const text = provider.files.get("overlay.yaml");
  if (text === undefined) return { document: source, changes: [] };
  const origin = { provider: provider.name, file: `${provider.folder}/overlay.yaml` };
  try {
    const overlay = parseOverlay(text, origin);
    failOn(
      overlay.actions.flatMap((action, index) => (action.description?.trim() ? [] : [unexplained(index, origin)])),
    );
    return applyOverlay(source, overlay, origin);
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    const find = locator(text);
    throw new ProblemError(
      error.problems.map((problem) =>
        problem.line === undefined && problem.pointer !== undefined
          ? { ...problem, ...find(problem.pointer) }
          : problem,
      ),
    );
  }
}

function unexplained(index: number, origin: Origin): Problem {
  return {
    ...origin,
    pointer: pointer("actions", index),
    rule: "overlay-description",
    severity: "error",
    expected: `action ${index + 1} to say why it is needed`,
    found: "no `description`",
    next: "Add one: readers of the package's README will see it.",
  };
}

/** The steps, from a document of any version to the normalized one. Throws a FindingError. */
export function normalizeDocument(
  document: JsonObject,
  version: Version,
  keep: readonly string[],
  files: ReadonlyMap<string, string>,
): Document {
  const kept = keepOperations(document, keep);
  const whole = bundle(keep.length === 0 ? kept : withoutComponents(kept), files, document);
  const shaped = checkShape(keepOperations(whole, keep), version === "2.0" ? shapeOfTwo : shape);
  checkPaths(shaped);
  const upgraded = upgrade(shaped, version);
  const three = breakUnions(fixCommonMistakes(version === "2.0" ? checkShape(bundle(upgraded, files)) : upgraded));
  checkExtensions(three);
  const complete = inlineSecurity(inlineParameters(inlineServers(three)));
  checkPathParameters(complete);
  const guarded = reserveSiblingRoutes(complete, Object.keys(objectAt(document, "paths") ?? {}));
  const single = chooseMediaTypes(guarded);
  const named = nameSchemas(nameSchemes(nameServers(nameOperations(single), version), version));
  return sortKeys(prune(shortenSummaries(convertHtml(named)))) as unknown as Document;
}

// Bundling brings back those that the kept operations need; what is wrong with the others harms nobody.
function withoutComponents(document: JsonObject): JsonObject {
  const securitySchemes = objectAt(objectAt(document, "components") ?? {}, "securitySchemes");
  const bare = omit(document, "components", "definitions", "parameters", "responses", "webhooks");
  return securitySchemes === undefined ? bare : { ...bare, components: { securitySchemes } };
}
