import type { Note } from "../document/document-problem.ts";
import { type JsonObject, objectAt, omit } from "../document/json.ts";
import type { Document } from "../document/openapi.ts";
import { shape } from "../document/shape.ts";
import { shapeOfTwo } from "../document/shape-of-two.ts";
import { sortKeys } from "../document/sort-keys.ts";
import type { Version } from "../import/import-source.ts";
import { atOrigins, type Origins } from "./at-origins.ts";
import { breakUnions } from "./break-unions.ts";
import { bundle } from "./bundle.ts";
import { checkExtensions } from "./check-extensions.ts";
import { checkParameters } from "./check-parameters.ts";
import { checkPaths } from "./check-paths.ts";
import { checkShape } from "./check-shape.ts";
import { chooseMediaTypes } from "./choose-media-types.ts";
import { convertHtml } from "./convert-html.ts";
import { declareDefaultSuccess } from "./declare-default-success.ts";
import { deriveDone } from "./derive-done.ts";
import { dropUnsendableParameters } from "./drop-unsendable-parameters.ts";
import { fixCommonMistakes } from "./fix-common-mistakes.ts";
import { fixPathParameters } from "./fix-path-parameters.ts";
import { fixPatterns } from "./fix-patterns.ts";
import { inlineParameters } from "./inline-parameters.ts";
import { inlineSecurity } from "./inline-security.ts";
import { inlineServers } from "./inline-servers.ts";
import { keepOperations } from "./keep-operations.ts";
import { nameOperations } from "./name-operations.ts";
import { nameSchemas } from "./name-schemas.ts";
import { nameSchemes } from "./name-schemes.ts";
import { nameServers } from "./name-servers.ts";
import { prune } from "./prune.ts";
import { reserveSiblingRoutes } from "./reserve-sibling-routes.ts";
import { serveSchemes } from "./serve-schemes.ts";
import { shortenSummaries } from "./shorten-summaries.ts";
import { upgrade } from "./upgrade.ts";

/** Options of the steps. */
export interface NormalizeOptions {
  version: Version;
  /** Operations to keep; empty: all. */
  keep: readonly string[];
  note: Note;
  /** The files of the provider's folder, which references may point to. */
  files: ReadonlyMap<string, string>;
  /** The vendor's complete document, from which operations may have been left out. */
  whole: JsonObject;
}

/** Normalizes a document of any version. Throws a DocumentProblemError. */
export function normalizeDocument(document: JsonObject, options: NormalizeOptions): Document {
  const { keep, note, files, whole } = options;
  const kept = withoutComponents(keepOperations(document, keep));
  const origins: Origins = new Map();
  const bundled = bundle(kept, files, whole, note, origins);
  return atOrigins(origins, () => normalizeBundled(bundled, options));
}

function normalizeBundled(bundled: JsonObject, { version, keep, note, files, whole }: NormalizeOptions): Document {
  const shaped = checkShape(keepOperations(bundled, keep), version === "2.0" ? shapeOfTwo : shape);
  checkPaths(shaped, note);
  const upgraded = upgrade(shaped, version);
  const three = version === "2.0" ? checkShape(bundle(upgraded, files, upgraded, note)) : upgraded;
  const fixed = breakUnions(fixPatterns(fixCommonMistakes(three, note), note));
  checkExtensions(fixed);
  const sendable = dropUnsendableParameters(inlineParameters(inlineServers(fixed), note), note);
  const listed = fixPathParameters(sendable, note);
  checkParameters(listed);
  const guarded = reserveSiblingRoutes(inlineSecurity(listed), Object.keys(objectAt(whole, "paths") ?? {}));
  const single = deriveDone(declareDefaultSuccess(chooseMediaTypes(guarded, note)));
  const named = nameSchemas(
    nameSchemes(serveSchemes(nameServers(nameOperations(single, note), version), version, note)),
  );
  return sortKeys(prune(shortenSummaries(convertHtml(named)))) as unknown as Document;
}

// Bundling brings back the components that operations need; problems of the others do not matter.
function withoutComponents(document: JsonObject): JsonObject {
  const securitySchemes = objectAt(objectAt(document, "components") ?? {}, "securitySchemes");
  const bare = omit(document, "components", "definitions", "parameters", "responses", "webhooks");
  return securitySchemes === undefined ? bare : { ...bare, components: { securitySchemes } };
}
