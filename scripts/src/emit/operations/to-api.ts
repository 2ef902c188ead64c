import type { Api, Body, Member, Row } from "@purge/runtime";
import { fixedHeaders } from "../../document/fixed-headers.ts";
import { equalJson, type Json, pointer } from "../../document/json.ts";
import { type Document, eachOperation, type MediaType, type Place } from "../../document/openapi.ts";
import { failOn, type Problem } from "../../document/problem.ts";
import { type SecurityAlternatives, securityAlternatives } from "../../document/security-alternatives.ts";
import { environmentVariable } from "./environment-variable.ts";
import { onlyMedia, requestKind } from "./media-kind.ts";
import { bodyRules, type Deriving } from "./member.ts";
import { rowParameters, styleMember } from "./parameters.ts";
import { rowDone, rowResponses } from "./responses.ts";
import { apiSchemes, usualSecurity } from "./security.ts";
import { apiKeys, apiServers, apiVariables, templates } from "./servers.ts";

/** The table that the runtime reads. Throws a ProblemError for what the runtime cannot do. */
export function toApi(name: string, document: Document): Api {
  const problems: Problem[] = [];
  const deriving: Deriving = {
    document,
    report: (problem) =>
      problems.push({ provider: name, file: `specs/${name}/openapi.yaml`, severity: "error", ...problem }),
  };
  const security = usualSecurity(document);
  const variables = apiVariables(deriving);
  const keys = apiKeys(document);
  const operations = [...eachOperation(document)].map((place): [string, Row] => [
    place.operation.operationId,
    toRow(place, security, deriving),
  ]);
  failOn(problems);
  return {
    name,
    servers: apiServers(document),
    ...filled({ variables }),
    ...(keys && { keys: { ...keys, variable: environmentVariable(name, keys.scheme) } }),
    schemes: apiSchemes(document),
    security,
    operations: Object.fromEntries(operations),
  };
}

function toRow(place: Place, usual: SecurityAlternatives, deriving: Deriving): Row {
  const { operation, path, method } = place;
  const security = securityAlternatives(operation);
  const input = rowParameters(place, deriving);
  const body = rowBody(place, deriving);
  return {
    method: method.toUpperCase() as Row["method"],
    path: path as Row["path"],
    ...(operation.servers && { servers: templates(operation.servers) }),
    ...filled({ input, headers: fixedHeaders(operation, deriving.document) }),
    ...(body && { body }),
    ...(!equalJson(security as Json, usual as Json) && { security }),
    ...(operation["x-purge-idempotent"] === true && { idempotent: true as const }),
    responses: rowResponses(operation, deriving.document),
    ...filled({ done: rowDone(place, deriving) }),
  };
}

/** The rules by which the client checks an operation's input; a rule that can't be made is left out. */
export function inputRules(
  place: Place,
  document: Document,
): { [group in "path" | "query" | "header" | "body"]?: Member } {
  const deriving: Deriving = { document, report: () => undefined };
  const { kind, media, ...body } = rowBody(place, deriving) ?? { kind: "", media: "" };
  return { ...rowParameters(place, deriving), body };
}

/** The body that is sent: how it is written, and its rules. */
function rowBody({ operation, pointer: at }: Place, deriving: Deriving): Body | undefined {
  const { requestBody } = operation;
  const [media, type] = onlyMedia(requestBody?.content);
  if (media === undefined) return undefined;
  const below = `${at}${pointer("requestBody", "content", media, "schema").slice(1)}`;
  const kind = requestKind(media, type?.schema, deriving.document);
  const rules = kind === "json" || kind === "form" ? bodyRules(type?.schema, below, deriving) : {};
  const members = kind === "form" ? encodedMembers(rules.members, type?.encoding) : { ...rules.members };
  return {
    kind,
    media,
    ...(requestBody?.required === true && { required: true as const }),
    ...rules,
    ...filled({ members }),
  };
}

/** The rules of a form's members, with how they are written (OpenAPI Encoding Object). */
function encodedMembers(rules: Member["members"] = {}, encoding: MediaType["encoding"] = {}): Record<string, Member> {
  const styled = Object.entries(encoding).flatMap(([name, { style, explode, contentType }]): [string, Member][] => {
    if (style !== undefined || explode !== undefined) {
      const written = styleMember(String(style ?? "form"), typeof explode === "boolean" ? explode : undefined);
      return [[name, { ...rules[name], ...written }]];
    }
    const isJson = typeof contentType === "string" && /[/+]json\b/i.test(contentType);
    return isJson ? [[name, { ...rules[name], json: true }]] : [];
  });
  return { ...rules, ...Object.fromEntries(styled) };
}

// Members without content are left out.
function filled<T extends { [key: string]: object }>(members: T): Partial<T> {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => Object.keys(value).length > 0)) as Partial<T>;
}
