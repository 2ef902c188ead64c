import { upgradeFromTwoToThree } from "@scalar/openapi-upgrader/2.0-to-3.0";
import { upgradeFromThreeToThreeOne } from "@scalar/openapi-upgrader/3.0-to-3.1";
import { DocumentProblemError } from "../document/document-problem.ts";
import { isObject, type JsonObject, listAt, own, toJsonText } from "../document/json.ts";
import { normalizedVersion } from "../document/normalized-version.ts";
import { mapOperations } from "../document/operations.ts";
import { parseJson } from "../document/parse-json.ts";
import { rewrite } from "../document/walk.ts";
import type { Version } from "../import/import-source.ts";
import { fixNullable, isAnnotation } from "./fix-nullable.ts";
import { lowerThreeTwo } from "./lower-three-two.ts";

/** Converts a document of any supported version to OpenAPI 3.1. Throws a DocumentProblemError for what 3.1 cannot express. */
export function upgrade(document: JsonObject, version: Version): JsonObject {
  return { ...fixNullable(toThreeOne(document, version)), openapi: normalizedVersion };
}

function toThreeOne(document: JsonObject, version: Version): JsonObject {
  if (version === "3.1") return document;
  if (version === "3.2") return lowerThreeTwo(document);
  const three = version === "2.0" ? fromTwo(document) : { ...document, openapi: "3.0.3" };
  return upgradeFromThreeToThreeOne(fixNullable(mendThree(three))) as JsonObject;
}

// The converter mutates its input, fails on documents that violate the standard, and confuses a key `toString` with the
// function.
function fromTwo(document: JsonObject): JsonObject {
  try {
    const three = upgradeFromTwoToThree({ ...structuredClone(withMediaTypes(document)), swagger: "2.0" });
    // An overlay may declare the servers in OpenAPI 3's form, which can express more.
    const servers = listAt(document, "servers");
    return { ...(parseJson(toJsonText(three)) as JsonObject), ...(servers.length > 0 && { servers }) };
  } catch (error) {
    const found = error instanceof Error ? error.message : String(error);
    const next = "Convert the file to OpenAPI 3 with another tool, or correct it in overlay.yaml.";
    throw new DocumentProblemError([
      { rule: "swagger", pointer: "#", expected: "Swagger 2.0 that can be converted", found, next },
    ]);
  }
}

// An empty list of media types overrides the document's; without any, a body would be lost.
function withMediaTypes(document: JsonObject): JsonObject {
  return mapOperations(document, ({ operation }) => {
    const places = new Set(listAt(operation, "parameters").map((parameter) => own(parameter as JsonObject, "in")));
    const consumes = listAt(operation, "consumes").length === 0 && own(operation, "consumes") !== undefined;
    const produces = listAt(operation, "produces").length === 0 && own(operation, "produces") !== undefined;
    return {
      ...operation,
      ...(consumes && (places.has("body") ? { consumes: ["application/json"] } : {})),
      ...(produces && { produces: ["application/json"] }),
    };
  });
}

// OpenAPI 3.0 ignores siblings of `$ref`, 3.1 does not; and the upgrader overwrites `examples` with an `example` beside it.
function mendThree(document: JsonObject): JsonObject {
  return rewrite(document, (object, kind, _, into) => {
    if (kind === "schema" && own(object, "$ref") !== undefined) return into(withoutConstraints(object));
    const isBoth = isObject(own(object, "examples")) && own(object, "example") !== undefined;
    if (!isBoth || (kind !== "parameter" && kind !== "header" && kind !== "mediaType")) return into(object);
    const { example: _example, ...rest } = object;
    return into(rest);
  });
}

function withoutConstraints(schema: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(schema).filter(([key]) => key === "$ref" || key === "nullable" || isAnnotation(key)),
  );
}
