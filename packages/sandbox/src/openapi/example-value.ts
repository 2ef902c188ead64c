import { child, type Fields, isFields, resolveRef } from "./document.ts";
import { textForPattern } from "./text-for-pattern.ts";

/** A value that is valid for the schema at a pointer: its example, or a minimal value, which is `null` where it may be. */
export function exampleValue(document: unknown, pointer: string, depth = 0): unknown {
  const { pointer: here, value: schema } = resolveRef(document, pointer);
  if (!isFields(schema) || depth > 20) return null;
  const given = schemaExample(schema);
  if (given !== undefined) return given;
  if (depth > 0 && isNullable(schema)) return null;
  for (const key of ["oneOf", "anyOf"]) {
    if (Array.isArray(schema[key])) return exampleValue(document, child(child(here, key), 0), depth + 1);
  }
  if (Array.isArray(schema.allOf)) {
    const parts = schema.allOf.map((_, i) => exampleValue(document, child(child(here, "allOf"), i), depth + 1));
    return parts.every(isFields) ? Object.assign({}, ...parts, objectExample(document, here, schema, depth)) : parts[0];
  }
  const type = Array.isArray(schema.type) ? schema.type[0] : schema.type;
  if (type === "object" || isFields(schema.properties)) return objectExample(document, here, schema, depth);
  if (type === "array") {
    const least = Number(schema.minItems ?? 0);
    return Array.from({ length: least }, () => exampleValue(document, child(here, "items"), depth + 1));
  }
  return scalarExample(type, schema);
}

function isNullable({ type, oneOf, anyOf }: Fields): boolean {
  const types = [type, ...[oneOf, anyOf].flat().map((choice) => (isFields(choice) ? choice.type : undefined))];
  return types.flat().includes("null");
}

function schemaExample(schema: Fields): unknown {
  // Some files have `null` as the example of everything.
  const examples = [schema.example, ...(Array.isArray(schema.examples) ? schema.examples : [])];
  const given = examples.find((one) => one !== undefined && (one !== null || isNullable(schema)));
  if (given !== undefined) return given;
  if (schema.const !== undefined) return schema.const;
  if (Array.isArray(schema.enum)) return schema.enum[0];
  return schema.default;
}

function objectExample(document: unknown, here: string, schema: Fields, depth: number): Fields {
  const required = Array.isArray(schema.required) ? schema.required.map(String) : [];
  const known = isFields(schema.properties) ? schema.properties : {};
  return Object.fromEntries(
    required.map((name) => {
      const pointer = child(child(here, "properties"), name);
      return [name, Object.hasOwn(known, name) ? exampleValue(document, pointer, depth + 1) : null];
    }),
  );
}

const FORMATS: Record<string, string> = {
  uuid: "00000000-0000-4000-8000-000000000000",
  "date-time": "2026-01-01T00:00:00Z",
  date: "2026-01-01",
  time: "00:00:00Z",
  email: "someone@example.com",
  uri: "https://example.com/",
  url: "https://example.com/",
  hostname: "example.com",
  ipv4: "192.0.2.1",
  ipv6: "2001:db8::1",
};

function scalarExample(type: unknown, schema: Fields): unknown {
  if (type === "boolean") return true;
  if (type === "integer" || type === "number") {
    const above = schema.exclusiveMinimum === undefined ? undefined : Number(schema.exclusiveMinimum) + 1;
    const least = Number(schema.minimum ?? above ?? Math.min(0, Number(schema.maximum ?? 0)));
    const unit = Number(schema.multipleOf ?? 0);
    return unit > 0 ? Math.ceil(least / unit) * unit : least;
  }
  if (type !== "string") return null;
  const fitting = typeof schema.pattern === "string" ? textForPattern(schema.pattern) : undefined;
  const text = fitting ?? FORMATS[String(schema.format)] ?? "text".slice(0, Number(schema.maxLength ?? 4));
  return text.padEnd(Number(schema.minLength ?? 0), "t");
}
