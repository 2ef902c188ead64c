import { isObject, type Json } from "../../document/json.ts";
import type { Document, Operation, Schema } from "../../document/openapi.ts";
import { schemaName } from "../../document/schema-name.ts";
import type { IoSurface } from "./io-surface.ts";
import { schemaNames, schemasOf } from "./revisions.ts";
import type { Direction } from "./rule.ts";

/**
 * Only what the surfaces of one direction are about: the less there is to emit, the sooner it is judged. `more` are
 * schemas to have under names of their own.
 */
export function partOfDocument(
  document: Document,
  surfaces: readonly IoSurface[],
  side: "old" | "new",
  direction: Direction,
  more: { readonly [name: string]: Schema },
): Document {
  const paths: Document["paths"] = {};
  const wanted = surfaces.filter((surface) => surface.direction === direction);
  for (const { path, method, operation } of new Set(wanted.map((surface) => surface[side]))) {
    const own = wanted.filter((surface) => surface[side].operation === operation);
    paths[path] = { ...paths[path], [method]: partOfOperation(operation, own, direction) };
  }
  const schemas = { ...reachable([paths as unknown as Json, more], schemasOf(document)), ...more };
  return { openapi: document.openapi, info: document.info, servers: document.servers, paths, components: { schemas } };
}

function partOfOperation(operation: Operation, surfaces: readonly IoSurface[], direction: Direction): Operation {
  const { operationId, summary, security } = operation;
  const whole: Operation = { operationId, summary, ...(security && { security }), responses: {} };
  if (direction === "in") {
    const parts = new Set(surfaces.map(({ part }) => part as string));
    const parameters = (operation.parameters ?? []).filter((parameter) => parts.has(parameter.in));
    const body = parts.has("body") && operation.requestBody !== undefined ? { requestBody: operation.requestBody } : {};
    return { ...whole, parameters, ...body };
  }
  const anySuccess = surfaces.some(({ part }) => part.startsWith("success"));
  const statuses = new Set(surfaces.map(({ part }) => part.slice(part.indexOf(" ") + 1)));
  const kept = Object.entries(operation.responses).filter(
    ([status]) => statuses.has(status) || (anySuccess && status.startsWith("2")),
  );
  return {
    ...whole,
    responses: Object.fromEntries(kept.map(([status, { headers, ...response }]) => [status, response])),
  };
}

function reachable(from: Json, schemas: { readonly [name: string]: Schema }): { [name: string]: Schema } {
  const names = new Set<string>();
  const queue = [...schemaNames(from), ...mappedNames(from)];
  for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
    const schema = Object.hasOwn(schemas, name) ? schemas[name] : undefined;
    if (names.has(name) || schema === undefined) continue;
    names.add(name);
    queue.push(...schemaNames(schema), ...mappedNames(schema));
  }
  return Object.fromEntries(Object.entries(schemas).filter(([name]) => names.has(name)));
}

function mappedNames(value: Json): string[] {
  if (Array.isArray(value)) return value.flatMap(mappedNames);
  if (!isObject(value)) return [];
  const { discriminator } = value;
  const mapping =
    isObject(discriminator) && isObject(discriminator.mapping) ? Object.values(discriminator.mapping) : [];
  return [...mapping.flatMap((ref) => schemaName(ref) ?? []), ...Object.values(value).flatMap(mappedNames)];
}
