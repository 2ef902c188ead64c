import type { Api, Member, Row } from "@purge/runtime";
import { equalJson, type Json, pointer } from "../../document/json.ts";
import { type Document, eachOperation, type MediaType, type Place } from "../../document/openapi.ts";
import { failOn, type Problem } from "../../document/problem.ts";
import { type SecurityAlternatives, securityAlternatives } from "../../document/security-alternatives.ts";
import { mediaKind, rowAnswers, rowDone } from "./answers.ts";
import { bodyMembers, type Deriving } from "./member.ts";
import { rowParameters, styleMember } from "./parameters.ts";
import { apiSchemes, usualSecurity } from "./security.ts";
import { apiKeys, apiServers, apiVariables } from "./servers.ts";

/** The whole interface as the runtime reads it. Throws a ProblemError where the runtime could not do what the document says. */
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
    ...(keys && { keys }),
    schemes: apiSchemes(document),
    security,
    operations: Object.fromEntries(operations),
  };
}

function toRow(place: Place, usual: SecurityAlternatives, deriving: Deriving): Row {
  const { operation, path, method } = place;
  const security = securityAlternatives(operation);
  const [type, body] = rowBody(place, deriving);
  const input = { ...rowParameters(place, deriving), ...filled({ body }) };
  return {
    method: method.toUpperCase() as Row["method"],
    path: path as Row["path"],
    ...filled({ input }),
    ...(type !== undefined && { type }),
    ...(!equalJson(security as Json, usual as Json) && { security }),
    ...(operation["x-purge-idempotent"] === true && { idempotent: true as const }),
    answers: rowAnswers(operation),
    ...filled({ done: rowDone(place, deriving) }),
  };
}

/** The rules by which the client checks an operation's input; a rule that can't be made is left out. */
export function inputRules(place: Place, document: Document): NonNullable<Row["input"]> {
  const deriving: Deriving = { document, report: () => undefined };
  return { ...rowParameters(place, deriving), body: rowBody(place, deriving)[1] };
}

/** The media type of the body, and the rules for it. */
function rowBody({ operation, pointer: at }: Place, deriving: Deriving): [type: string | undefined, rules: Member] {
  const { requestBody } = operation;
  const [type, media] = Object.entries(requestBody?.content ?? {})[0] ?? [];
  if (type === undefined) return [undefined, {}];
  const below = `${at}${pointer("requestBody", "content", type, "schema").slice(1)}`;
  const isData = mediaKind(type) === "json" || type.startsWith("application/x-www-form-urlencoded");
  const rules = isData ? bodyMembers(media?.schema, below, deriving) : undefined;
  const members = filled({
    members: mediaKind(type) === "json" ? { ...rules } : encodedMembers(rules, media?.encoding),
  });
  return [type, { ...(requestBody?.required === true && { required: true as const }), ...members }];
}

/** The rules of a form's members, with how they are written (OpenAPI Encoding Object). */
function encodedMembers(rules: Member["members"] = {}, encoding: MediaType["encoding"] = {}): Record<string, Member> {
  const styled = Object.entries(encoding).flatMap(([name, { style, explode }]): [string, Member][] => {
    if (style === undefined && explode === undefined) return [];
    const written = styleMember(String(style ?? "form"), typeof explode === "boolean" ? explode : undefined);
    return [[name, { ...rules[name], ...written }]];
  });
  return { ...rules, ...Object.fromEntries(styled) };
}

// Members without content are left out.
function filled<T extends { [key: string]: object }>(members: T): Partial<T> {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => Object.keys(value).length > 0)) as Partial<T>;
}
