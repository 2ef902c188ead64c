import type { Document, Place } from "../../document/openapi.ts";
import { securityAlternatives } from "../../document/security-alternatives.ts";
import { credentialOptions } from "../client/credentials.ts";
import { mainOperation } from "../client/main-operation.ts";
import { environmentVariable } from "../operations/environment-variable.ts";
import { apiKeys } from "../operations/servers.ts";
import { printData } from "../print/data.ts";
import { isIdentifier, pascalCase, quote, reservedWords, typeKey } from "../print/identifier.ts";
import { type Doc, group, ifBreak, indent, join, layout, line } from "../print/layout.ts";
import { sampleBody, sampleParameters } from "./sample.ts";

/** How wide code is in a README. */
const width = 100;

/** Names that the examples use for something else. */
const ownNames = new Set(["createClient", "error", "isPurgeError", "process", "result", "unwrap"]);

/** The variable of a client in examples: `junction`. */
export function variableName(name: string): string {
  const pascal = pascalCase(name);
  const camel = pascal.charAt(0).toLowerCase() + pascal.slice(1);
  const isFree = isIdentifier(camel) && !reservedWords.has(camel) && !ownNames.has(camel);
  return isFree ? camel : "client";
}

/** `const junction = createClient({ apiKey: process.env.JUNCTION_API_KEY ?? "" });` */
export function createCall(name: string, document: Document, variable: string = variableName(name)): string {
  const options = optionsOf(name, document);
  const call = options.length === 0 ? "createClient()" : ["createClient(", printObject(options), ")"];
  return layout([`const ${variable} = `, call, ";"], width);
}

/** Whether the example is as short as one can be: an API key for the client, and a path parameter for the deletion. */
export function hasShortExample(name: string, document: Document): boolean {
  const main = mainOperation(document);
  const [scheme] = shownSchemes(document);
  if (main === undefined || scheme !== "apiKey" || optionsOf(name, document).length > 1) return false;
  const { path = {}, ...others } = sampleParameters(main.operation, document) as { [group: string]: object };
  const isOne = Object.keys(path).length === 1 && Object.keys(others).length === 0;
  return isOne && sampleBody(main.operation, document) === undefined;
}

/** `junction.deleteUser({ path: { user_id: "…" } })`, with sample values. */
export function operationCall(name: string, place: Place, document: Document, prefix = ""): string {
  const { groups, body } = inputMembers(place, document);
  const given = groups.length + body.length === 0 ? "" : printObject([...groups, ...body]);
  const method = typeKey(place.operation.operationId);
  return layout([`${prefix}await ${variableName(name)}.${method}(`, given, ");"], width);
}

/** The members of an operation's input with sample values: groups of parameters, and the body if it is required. */
export function inputMembers(place: Place, document: Document): { groups: Doc[]; body: Doc[] } {
  const operation = document.paths[place.path]?.[place.method] ?? place.operation;
  const groups = Object.entries(sampleParameters(operation, document)).map(
    ([group, members]): Doc => [`${group}: `, printData(members as object, new Map())],
  );
  const body = sampleBody(operation, document);
  return { groups, body: body === undefined ? [] : [["body: ", body]] };
}

function optionsOf(name: string, document: Document): Doc[] {
  const { schemes } = credentialOptions(document);
  const first = shownSchemes(document);
  const credentials = first.map((scheme): Doc => {
    const variable = `process.env.${environmentVariable(name, scheme)}`;
    const given = schemes.get(scheme);
    if (given?.type !== "http" || given.scheme !== "basic") return `${typeKey(scheme)}: ${variable} ?? ""`;
    const pair = [`username: ${variable}_USERNAME ?? ""`, `password: ${variable}_PASSWORD ?? ""`];
    return [`${typeKey(scheme)}: `, printObject(pair)];
  });
  const keyed = first.includes(apiKeys(document)?.scheme ?? "");
  const [server, ...others] = document.servers;
  const chosen =
    server !== undefined && others.length > 0 && !keyed ? [`server: ${quote(server["x-purge-name"])}`] : [];
  const variables = Object.entries(server?.variables ?? {})
    .filter(([, variable]) => variable["x-purge-placeholder"] === true)
    .map(([variable, { default: value }]) => `${typeKey(variable)}: ${quote(value)}`);
  return [...credentials, ...chosen, ...variables];
}

/** The credentials that the compiler asks for, and those that the operation of the examples needs beside them. */
function shownSchemes(document: Document): string[] {
  const usual = credentialOptions(document).alternatives.map((each) => each.schemes);
  const main = mainOperation(document)?.operation;
  const needed = main === undefined ? [] : securityAlternatives(main);
  const pairs = usual.flatMap((one) => needed.map((other) => [one, other] as const));
  const compatible = ([one, other]: (typeof pairs)[number]) =>
    other.every((scheme) => one.includes(scheme) || !usual.flat().includes(scheme));
  const [first = usual[0] ?? [], beside = needed[0] ?? []] = pairs.find(compatible) ?? [];
  return [...new Set([...first, ...beside])];
}

export function printObject(members: readonly Doc[]): Doc {
  if (members.length === 0) return "{}";
  return group(["{", indent([line, join([",", line], members)]), ifBreak(",", ""), line, "}"]);
}
