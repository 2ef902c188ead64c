import { type DocumentProblem, failOnDocumentProblems } from "../document/document-problem.ts";
import { isObject, type Json, type JsonObject, objectAt, omit, own, textAt, toJsonText } from "../document/json.ts";
import type { Fields, Shape } from "../document/kinds.ts";
import { shape } from "../document/shape.ts";
import { pointerOf, rewrite, type Trail } from "../document/walk.ts";

/** Fields that the walk treats as plain data, and their types. */
const lists = new Set(["security", "tags", "required", "enum", "consumes", "produces", "schemes"]);

/**
 * Checks that objects, lists and strings are where the standard requires them, so that later steps can rely on it.
 * Members without a value (`description:`) and extensions of `paths` and `responses` are dropped. Throws a
 * DocumentProblemError.
 */
export function checkShape(document: JsonObject, table: Shape = shape): JsonObject {
  const problems: DocumentProblem[] = [];
  const whole = rewrite(
    document,
    (object, kind, trail, into) => {
      const fields = table[kind];
      if (kind === "parameter") problems.push(...namelessFaults(object, trail));
      if (kind === "document") problems.push(...infoFaults(object));
      if (kind === "schema") problems.push(...typeFaults(object, trail));
      const entries = Object.entries(object).filter(([key, value]) => {
        const slot = slotOf(fields, key);
        if (slot === undefined || value === null) return slot === undefined || slot === "data";
        problems.push(...problemsOf(value, slot, key, { up: trail, key }));
        return true;
      });
      const kept = entries.length === Object.keys(object).length ? object : Object.fromEntries(entries);
      return into(withoutExtensions(kept, fields));
    },
    { table },
  );
  failOnDocumentProblems(problems);
  return whole;
}

// In `paths` and `responses`, an extension is neither a path nor a response.
function withoutExtensions(object: JsonObject, fields: Fields): JsonObject {
  const key = Object.keys(object).find((field) => slotOf(fields, field)?.endsWith("<>"));
  const map = key === undefined ? undefined : objectAt(object, key);
  const extensions = Object.keys(map ?? {}).filter((name) => name.startsWith("x-"));
  if (key === undefined || map === undefined || extensions.length === 0) return object;
  return { ...object, [key]: omit(map, ...extensions) };
}

function slotOf(fields: Fields, key: string): string | undefined {
  return fields["*"] ?? (Object.hasOwn(fields, key) ? fields[key] : undefined);
}

function problemsOf(value: Json, slot: string, key: string, trail: Trail): DocumentProblem[] {
  if (slot === "data") {
    return lists.has(key) && !Array.isArray(value) && !(key === "required" && typeof value === "boolean")
      ? [problem(trail, "a list", value)]
      : [];
  }
  if (slot === "text" || slot === "line") return typeof value === "string" ? [] : [problem(trail, "a text", value)];
  if (slot.endsWith("[]")) {
    if (!Array.isArray(value)) return [problem(trail, "a list", value)];
    return value.flatMap((item, index) => memberFaults(item, slot, { up: trail, key: index }));
  }
  if (key === "items" && slot === "schema" && Array.isArray(value)) {
    return value.flatMap((item, index) => memberFaults(item, slot, { up: trail, key: index }));
  }
  if (!slot.endsWith("{}") && !slot.endsWith("<>")) return memberFaults(value, slot, trail);
  if (!isObject(value)) return [problem(trail, "a mapping", value)];
  return Object.entries(value).flatMap(([name, item]) =>
    slot.endsWith("<>") && name.startsWith("x-") ? [] : memberFaults(item, slot, { up: trail, key: name }),
  );
}

// Without a title, there is not even a name to show. A version can be done without.
function infoFaults(document: JsonObject): DocumentProblem[] {
  const info = own(document, "info") ?? null;
  if (info !== null && (!isObject(info) || (own(info, "title") ?? null) !== null)) return [];
  const next = "Write it in overlay.yaml:\n- target: $\n  description: …\n  update: { info: { title: …, version: … } }";
  return [
    {
      rule: "info",
      pointer: "#/info",
      expected: "a title of the API",
      found: info === null ? "no `info`" : "none",
      next,
    },
  ];
}

function typeFaults(schema: JsonObject, trail: Trail | undefined): DocumentProblem[] {
  const type = own(schema, "type") ?? null;
  if ([type].flat().every((name) => typeof name === "string" || name === null)) return [];
  return [problem({ up: trail, key: "type" }, "the name of a type, or a list of names", type)];
}

function namelessFaults(parameter: JsonObject, trail: Trail | undefined): DocumentProblem[] {
  const isNamed = textAt(parameter, "name") && textAt(parameter, "in");
  if (isNamed || trail === undefined) return [];
  return [problem(trail, "a parameter with `name` and `in`", omit(parameter, "description", "schema"))];
}

function memberFaults(value: Json, slot: string, trail: Trail): DocumentProblem[] {
  const isSchema = slot.startsWith("schema");
  if (isObject(value) || (isSchema && typeof value === "boolean")) return [];
  return [problem(trail, isSchema ? "a schema" : "a mapping", value)];
}

function problem(trail: Trail, expected: string, value: Json): DocumentProblem {
  return {
    rule: "shape",
    pointer: pointerOf(trail),
    expected,
    found: (toJsonText(value) ?? "nothing").slice(0, 60),
    next: "Correct it in overlay.yaml: remove the member, then write it as the OpenAPI standard requires.",
  };
}
