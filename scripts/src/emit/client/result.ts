import { isObject } from "../../document/json.ts";
import type { Document, MediaType, Operation, Response, SchemaObject } from "../../document/openapi.ts";
import { schemaName } from "../../document/schema-name.ts";
import { mediaKind, responseKind } from "../operations/media-kind.ts";
import { printBlock } from "../print/block.ts";
import { isIdentifier, quote, typeKey } from "../print/identifier.ts";
import { type Doc, group, indent, join, line, softline } from "../print/layout.ts";

/** `Result<{ 200: t.User }, { 404: t.NotFound }>`: spelled out, so that editors show it. */
export function resultType(
  operation: Operation,
  method: string,
  names: ReadonlyMap<string, string>,
  document: Document,
): Doc {
  const bodies = Object.entries(operation.responses).map(([status, response]): [string, string] => [
    status,
    bodyType(response, { id: operation.operationId, status, method, names, document }),
  ]);
  const declared = declaredErrors(operation);
  const successes = bodies.filter(([status]) => status.startsWith("2"));
  const errors = bodies.filter(([status]) => declared.includes(status));
  const [other] = bodies.filter(([status]) => status === "default").map(([, type]) => type);
  const parts = [statuses(successes), ...(errors.length > 0 || other !== undefined ? [statuses(errors)] : [])];
  return args("Promise", [args("Result", other === undefined ? parts : [...parts, other])]);
}

/** The statuses with `kind: "http"`. Redirects have a kind of their own. */
export function declaredErrors({ responses }: Operation): string[] {
  return Object.keys(responses).filter((status) => /^[345]/.test(status) && !/^30[12378]$/.test(status));
}

interface Where {
  id: string;
  status: string;
  method: string;
  names: ReadonlyMap<string, string>;
  document: Document;
  /** The name of a schema without one; absent: its place in `operations`. */
  inline?: (schema: SchemaObject) => string;
}

/** The TypeScript type of a body. */
export function bodyType(response: Response, where: Where): string {
  const media = Object.entries(response.content ?? {});
  if (where.method === "head" || (media.length === 0 && /^20[45]$/.test(where.status))) return "undefined";
  const read = responseKind(response, where.document);
  if (read === "bytes") return "Blob";
  const types = media.flatMap(([type, { schema }]) => {
    const kind = mediaKind(type, schema, where.document);
    if (kind === "bytes") return [];
    if (kind === "json") return [schemaType(schema, type, where)];
    return kind === "json|text" ? [schemaType(schema, type, where), "string"] : ["string"];
  });
  // an undescribed body may be text as well
  return types.includes("unknown") ? "unknown" : [...new Set(types)].join(" | ") || "unknown";
}

function schemaType(schema: MediaType["schema"], media: string, { id, status, names, inline }: Where): string {
  if (!isObject(schema)) return "unknown";
  const named = nameOf(schema.$ref, names);
  if (named !== undefined) return named;
  const item = schema.type === "array" && isObject(schema.items) ? nameOf(schema.items.$ref, names) : undefined;
  if (item !== undefined) return `${item}[]`;
  if (inline !== undefined) return inline(schema);
  const key = /^\d+$/.test(status) ? status : quote(status);
  return `t.operations[${quote(id)}]["responses"][${key}]["content"][${quote(media)}]`;
}

function nameOf(ref: string | undefined, names: ReadonlyMap<string, string>): string | undefined {
  const name = names.get(schemaName(ref) ?? "");
  return name === undefined || !isIdentifier(name) ? undefined : `t.${name}`;
}

function args(name: string, types: readonly Doc[]): Doc {
  return group([`${name}<`, indent([softline, join([",", line], types)]), softline, ">"]);
}

function statuses(bodies: readonly [string, string][]): Doc {
  return printBlock(bodies.map(([status, type]) => `${typeKey(status)}: ${type}`));
}
