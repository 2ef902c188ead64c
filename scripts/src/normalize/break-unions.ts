import { failOnDocumentProblems } from "../document/document-problem.ts";
import { isObject, type Json, type JsonObject, listAt, objectAt, omit, own, pointer } from "../document/json.ts";
import { schemaName } from "../document/schema-name.ts";

/**
 * Breaks circular inheritance: a base that is `oneOf` its children, each of which is `allOf` the base. A child keeps the
 * base's own members and loses the reference back. Throws a DocumentProblemError for a schema that only refers to itself.
 */
export function breakUnions(document: JsonObject): JsonObject {
  const components = objectAt(document, "components") ?? {};
  const schemas = objectAt(components, "schemas");
  if (schemas === undefined) return document;
  const broken = Object.fromEntries(
    Object.entries(schemas).map(([name, schema]): [string, Json] => [name, withoutWayBack(name, schema, schemas)]),
  );
  failOnDocumentProblems(circles(broken).map(toFinding));
  return { ...document, components: { ...components, schemas: broken } };
}

function withoutWayBack(name: string, schema: Json, schemas: JsonObject): Json {
  if (!isObject(schema) || !Array.isArray(own(schema, "allOf"))) return schema;
  const parts = listAt(schema, "allOf").flatMap((part): Json[] => {
    const base = own(schemas, refName(part) ?? "");
    if (!isObject(base) || !options(base).some((option) => refName(option) === name)) return [part];
    const members = omit(base, "oneOf", "anyOf", "discriminator", "title", "description");
    return Object.keys(members).length === 0 ? [] : [members];
  });
  return parts.length === 0 ? omit(schema, "allOf") : { ...schema, allOf: parts };
}

function options(schema: JsonObject): Json[] {
  return [...listAt(schema, "oneOf"), ...listAt(schema, "anyOf")];
}

function refName(schema: Json): string | undefined {
  return isObject(schema) ? schemaName(own(schema, "$ref")) : undefined;
}

// The schemas that a schema consists of directly: its reference and the parts of its compositions, not its members.
function partsOf(schema: Json): string[] {
  const name = refName(schema);
  if (!isObject(schema)) return [];
  const parts = [...listAt(schema, "allOf"), ...options(schema)].flatMap(partsOf);
  return name === undefined ? parts : [name, ...parts];
}

function circles(schemas: JsonObject): string[][] {
  const found: string[][] = [];
  const done = new Set<string>();
  const visit = (name: string, way: readonly string[]): void => {
    const start = way.indexOf(name);
    if (start !== -1) found.push([...way.slice(start), name]);
    if (start !== -1 || done.has(name)) return;
    for (const part of partsOf(own(schemas, name) ?? null)) visit(part, [...way, name]);
    done.add(name);
  };
  for (const name of Object.keys(schemas)) visit(name, []);
  return found;
}

function toFinding(circle: readonly string[]) {
  return {
    rule: "schema-circle",
    pointer: pointer("components", "schemas", circle[0] ?? ""),
    expected: "a schema that does not only refer to itself",
    found: circle.join(" → "),
    next: "Break the circle in overlay.yaml: write the schema out, or remove the reference.",
  };
}
