import { DocumentProblemError } from "../document/document-problem.ts";
import { type JsonObject, objectAt, omit } from "../document/json.ts";
import type { Document } from "../document/openapi.ts";
import { type Problem, ProblemError } from "../document/problem.ts";

import { shape, shapeOfTwo } from "../document/shape.ts";
import { sortKeys } from "../document/sort-keys.ts";
import type { Version } from "../import/import-source.ts";
import type { Change } from "../overlay/apply-overlay.ts";
import type { Overlaid } from "../overlay/overlay-source.ts";
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

/** Rewrites a document of any version into the one form that later steps read. Throws a ProblemError. */
export function normalize({ document, version, changes }: Overlaid, provider: Provider): Normalized {
  try {
    const normalized = normalizeDocument(document, version, provider.about.keep, provider.files);
    return { document: normalized, text: serialize(normalized, sourcesOf(provider)), changes, version };
  } catch (error) {
    if (error instanceof ProblemError)
      throw new ProblemError(error.problems.map((problem) => inFolder(problem, provider)));
    if (!(error instanceof DocumentProblemError)) throw error;
    throw new ProblemError(error.problems.map(placer(provider, document, changes)));
  }
}

function sourcesOf({ files }: Provider): string[] {
  return ["source.yaml", "overlay.yaml"].filter((name) => files.has(name));
}

// Problems of a file that the document refers to name it relative to the provider's folder.
function inFolder(problem: Problem, { name, folder }: Provider): Problem {
  return { provider: name, ...problem, file: `${folder}/${problem.file}` };
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
