import { equalJson, isObject, type Json, pointerTokens, toJsonText } from "../../document/json.ts";
import { type Document, eachOperation, type Response, type Schema } from "../../document/openapi.ts";
import type { DocumentRule } from "./document-rule.ts";

/** `x-purge-done` is on a success, points to a declared member of the JSON body, and requires a value it can have. */
export const donePointer: DocumentRule = (document) =>
  [...eachOperation(document)].flatMap(({ operation, pointer: at }) =>
    Object.entries(operation.responses ?? {}).flatMap(([status, response]) => {
      const problem = faultOf(status, response, document);
      return problem === undefined
        ? []
        : [{ ...problem, pointer: `${at}/responses/${status}/x-purge-done${problem.pointer}` }];
    }),
  );

function faultOf(status: string, response: Response, document: Document): ReturnType<DocumentRule>[number] | undefined {
  const done = response["x-purge-done"];
  if (done === undefined) return undefined;
  if (!/^2/.test(status)) {
    const next = "Move or remove it in overlay.yaml.";
    return { pointer: "", expected: "`x-purge-done` on a 2xx response", found: `one on ${status}`, next };
  }
  if (!isObject(done) || typeof done.pointer !== "string") return undefined;
  const { equals } = done;
  const schema = Object.entries(response.content ?? {}).find(([media]) => /[/+]json$/.test(media))?.[1].schema;
  const members = schema === undefined ? [] : membersAt(schema, pointerTokens(done.pointer), document);
  if (members.length === 0) {
    const expected = "a pointer to a member that the response's JSON schema declares";
    const next = "Correct the pointer, or declare the member, in overlay.yaml.";
    return { pointer: "/pointer", expected, found: done.pointer, next };
  }
  if (equals === undefined || members.some((member) => allows(member, equals, document))) return undefined;
  const next = "Correct the value, or the member's schema, in overlay.yaml.";
  const expected = `a value that the schema of ${done.pointer || "the body"} allows`;
  return { pointer: "/equals", expected, found: toJsonText(equals), next };
}

/** The schemas that are declared at a pointer below a schema. */
function membersAt(
  schema: Schema,
  tokens: readonly string[],
  document: Document,
  through: readonly string[] = [],
): Schema[] {
  const [token, ...rest] = tokens;
  if (token === undefined) return [schema];
  if (!isObject(schema)) return schema ? [true] : [];
  const name = nameOf(schema);
  const target = name === undefined || through.includes(name) ? undefined : document.components?.schemas?.[name];
  if (target !== undefined && name !== undefined) return membersAt(target, tokens, document, [...through, name]);
  const parts = [...(schema.allOf ?? []), ...(schema.anyOf ?? []), ...(schema.oneOf ?? [])];
  const properties = schema.properties ?? {};
  const member = Object.hasOwn(properties, token) ? properties[token] : undefined;
  return [
    ...(member === undefined ? [] : membersAt(member, rest, document)),
    ...parts.flatMap((part) => membersAt(part, tokens, document, through)),
  ];
}

function nameOf({ $ref }: Exclude<Schema, boolean>): string | undefined {
  return $ref === undefined ? undefined : pointerTokens($ref)[2];
}

// Only type, enum and const are compared: other keywords are no reason to doubt a value that was observed.
function allows(schema: Schema, value: Json, document: Document, through: readonly string[] = []): boolean {
  if (!isObject(schema)) return schema;
  const name = nameOf(schema);
  const target = name === undefined || through.includes(name) ? true : (document.components?.schemas?.[name] ?? true);
  const below = name === undefined ? through : [...through, name];
  const choices = [schema.anyOf, schema.oneOf].filter((choice) => choice !== undefined);
  return (
    (schema.type === undefined || [schema.type].flat().some((type) => isOf(value, type))) &&
    (schema.enum === undefined || schema.enum.some((one) => equalJson(one, value))) &&
    (schema.const === undefined || equalJson(schema.const, value)) &&
    allows(target, value, document, below) &&
    (schema.allOf ?? []).every((part) => allows(part, value, document, below)) &&
    choices.every((choice) => choice.some((part) => allows(part, value, document, below)))
  );
}

function isOf(value: Json, type: string): boolean {
  if (type === "null") return value === null;
  if (type === "array") return Array.isArray(value);
  if (type === "integer") return Number.isInteger(value);
  return type === "object" ? isObject(value) : typeof value === type;
}
