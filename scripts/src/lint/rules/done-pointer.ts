import { isObject, pointerTokens } from "../../json.ts";
import { type Document, eachOperation, type Schema } from "../../openapi.ts";
import type { Check } from "../check.ts";

/** The pointer of `x-purge-done` leads to a declared member of the JSON body. */
export const donePointer: Check = (document) =>
  [...eachOperation(document)].flatMap(({ operation, pointer: at }) =>
    Object.entries(operation.responses ?? {}).flatMap(([status, response]) => {
      const done = response["x-purge-done"];
      if (!isObject(done) || typeof done.pointer !== "string") return [];
      const schema = Object.entries(response.content ?? {}).find(([media]) => /[/+]json$/.test(media))?.[1].schema;
      if (schema !== undefined && leads(schema, pointerTokens(done.pointer), document)) return [];
      return [
        {
          pointer: `${at}/responses/${status}/x-purge-done/pointer`,
          expected: "a pointer to a member that the response's JSON schema declares",
          found: done.pointer,
          next: "Correct the pointer, or declare the member, in overlay.yaml.",
        },
      ];
    }),
  );

function leads(
  schema: Schema,
  tokens: readonly string[],
  document: Document,
  through: readonly string[] = [],
): boolean {
  const [token, ...rest] = tokens;
  if (token === undefined) return true;
  if (!isObject(schema)) return schema;
  const name = schema.$ref === undefined ? undefined : pointerTokens(schema.$ref)[2];
  if (name !== undefined && !through.includes(name)) {
    const target = document.components?.schemas?.[name];
    return target !== undefined && leads(target, tokens, document, [...through, name]);
  }
  const parts = [...(schema.allOf ?? []), ...(schema.anyOf ?? []), ...(schema.oneOf ?? [])];
  const properties = schema.properties ?? {};
  const member = Object.hasOwn(properties, token) ? properties[token] : undefined;
  if (member !== undefined && leads(member, rest, document)) return true;
  return parts.some((part) => leads(part, tokens, document, through));
}
