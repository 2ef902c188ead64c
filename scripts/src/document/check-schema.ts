import { Ajv2020, type ErrorObject } from "ajv/dist/2020.js";
import { type Json, type JsonObject, toJsonText } from "./json.ts";
import { nearest } from "./nearest.ts";

/** A place where a value does not match a schema. */
export interface SchemaProblem {
  /** `#/lint/0/at` */
  pointer: string;
  expected: string;
  found: string;
}

let ajv: Ajv2020 | undefined;

/** Validates data against a JSON Schema 2020-12. Compiled schemas are cached by the library. */
export function checkSchema(schema: JsonObject, data: Json): SchemaProblem[] {
  ajv ??= new Ajv2020({ allErrors: true, verbose: true, strict: true, strictRequired: false, strictTypes: false });
  const validate = ajv.compile(schema);
  if (validate(data)) return [];
  const errors = validate.errors ?? [];
  return errors.filter(({ keyword, schemaPath }) => keyword !== "if" && !schemaPath.includes("/oneOf/")).map(toFault);
}

function toFault(error: ErrorObject): SchemaProblem {
  const at = `#${error.instancePath}`;
  if (error.keyword === "additionalProperties") {
    const key = String(error.params.additionalProperty);
    const known = Object.keys(error.parentSchema?.properties ?? {});
    const [near] = nearest(key, known, 1);
    const hint = near === undefined ? "" : ` (did you mean \`${near}\`?)`;
    return { pointer: at, expected: `only ${known.map(quote).join(", ")}`, found: `\`${key}\`${hint}` };
  }
  if (error.keyword === "required") {
    return { pointer: at, expected: quote(String(error.params.missingProperty)), found: "nothing" };
  }
  return { pointer: at, expected: expectedBy(error), found: shorten(error.data) };
}

function expectedBy(error: ErrorObject): string {
  if (error.keyword === "enum")
    return `one of ${(error.schema as Json[]).map((value) => toJsonText(value)).join(", ")}`;
  if (error.keyword === "const") return toJsonText(error.schema);
  const description: unknown = error.parentSchema?.description;
  return typeof description === "string" ? description : (error.message ?? error.keyword);
}

function quote(name: string): string {
  return `\`${name}\``;
}

function shorten(data: unknown): string {
  const text = toJsonText(data) ?? "nothing";
  return text.length <= 80 ? text : `${text.slice(0, 77)}…`;
}
