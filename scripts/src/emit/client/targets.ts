import { equalJson, type Json } from "../../document/json.ts";
import { type Document, eachOperation, type Server, type ServerVariable } from "../../document/openapi.ts";
import { apiKeys } from "../operations/servers.ts";
import { comment, prose } from "../print/comment.ts";
import { quote, typeKey } from "../print/identifier.ts";
import type { Doc } from "../print/layout.ts";
import { braces, type CredentialOptions, schemeDoc } from "./credentials.ts";
import { firstParagraph, sentence } from "./describe.ts";

type Variables = { [name: string]: ServerVariable };

/** Servers that take the same variables. */
interface Family {
  servers: Server[];
  variables: Variables;
}

/** The interfaces of the server options, and the type that joins them. */
export function printTargets(document: Document, credentials: CredentialOptions): { docs: Doc[]; type: string } {
  const families = familiesOf(document);
  const elsewhere = ownVariables(document);
  const variables = Object.assign({}, elsewhere, ...families.map((family) => family.variables)) as Variables;
  const several = document.servers.length > 1;
  const named = families.map((family, index) => ({
    name: `AtServer${index === 0 ? "" : index + 1}`,
    members: [
      serverMember(family, several ? "" : "?"),
      never("baseUrl"),
      ...variableMembers(family.variables),
      ...variableMembers(without(elsewhere, family.variables), "?"),
    ],
  }));
  const own = { name: "AtBaseUrl", members: [baseUrlMember(), never("server"), ...Object.keys(variables).map(never)] };
  const byKey = keyed(document, credentials, families);
  const docs = [
    ...[own, ...named].map(({ name, members }): Doc => [`interface ${name} `, braces(members)]),
    ...byKey.map(({ name, base, members }): Doc => [`interface ${name} extends ${base} `, braces(members)]),
  ];
  const targets = [own, ...named].map(({ name }) => name).join(" | ");
  const rest = credentials.schemes.size === 0 ? `(${targets})` : `Credentials & (${targets})`;
  if (byKey.length === 0) return { docs, type: rest };
  return { docs, type: `(${[...byKey.map(({ name }) => name), `(${rest})`].join(" | ")})` };
}

/** The variables of servers that only some operations have: a client can be made without them. */
function ownVariables(document: Document): Variables {
  const servers = [...eachOperation(document)].flatMap(({ operation }) => operation.servers ?? []);
  return Object.assign({}, ...servers.map((server) => server.variables ?? {})) as Variables;
}

function without(variables: Variables, known: Variables): Variables {
  return Object.fromEntries(Object.entries(variables).filter(([name]) => !Object.hasOwn(known, name)));
}

/** Whether a client can be made without any option. */
export function needsNothing(document: Document, { alternatives }: CredentialOptions): boolean {
  const required = document.servers.flatMap(({ variables }) => Object.values(variables ?? {})).some(isPlaceholder);
  return alternatives.length === 0 && document.servers.length === 1 && !required;
}

function familiesOf(document: Document): Family[] {
  const families: Family[] = [];
  for (const server of document.servers) {
    const variables = server.variables ?? {};
    const family = families.find((other) => equalJson(other.variables as Json, variables as Json));
    if (family === undefined) families.push({ servers: [server], variables });
    else family.servers.push(server);
  }
  return families;
}

// A key whose prefix decides the server makes the option `server` optional. A function returns its key too late for that.
function keyed(document: Document, { alternatives, schemes }: CredentialOptions, families: Family[]) {
  const keys = apiKeys(document);
  const [family] = families;
  const scheme = keys && schemes.get(keys.scheme);
  if (!keys || !scheme || !family || families.length > 1 || family.servers.length === 1) return [];
  const those = alternatives.filter((alternative) => alternative.schemes.includes(keys.scheme));
  return those.map(({ type }, index) => ({
    name: `ByKey${index === 0 ? "" : index + 1}`,
    base: alternatives.length === 1 ? "Credentials" : type,
    members: [
      [comment(schemeDoc(scheme)), `readonly ${typeKey(keys.scheme)}: string;`],
      serverMember(family, "?", Object.keys(keys.prefixes)),
      never("baseUrl"),
      ...variableMembers(family.variables),
    ],
  }));
}

function serverMember({ servers }: Family, mark: "" | "?", prefixes: readonly string[] = []): Doc {
  const lines = servers.map((server) => {
    const text = server.description === undefined ? "" : `: ${sentence(firstParagraph(server.description))}`;
    return `- \`${server["x-purge-name"]}\`${text}`;
  });
  const by = prefixes.map((prefix) => `\`${prefix}\``).join(", ");
  const intro = by === "" ? "Where requests go." : `Where requests go; the key says it by its prefix (${by}).`;
  const type = servers.map((server) => quote(server["x-purge-name"])).join(" | ");
  return [comment([intro, ...lines].join("\n")), `readonly server${mark}: ${type};`];
}

function baseUrlMember(): Doc {
  const text = "Replaces the server: an absolute URL without query or fragment, https unless on loopback.";
  return [comment(text), "readonly baseUrl: string;"];
}

function variableMembers(variables: Variables, mark?: "?"): Doc[] {
  return Object.entries(variables).map(([name, variable]) => {
    const standard = isPlaceholder(variable) ? "" : `Default \`${variable.default}\`.`;
    const text = [variable.description && sentence(prose(variable.description.trim())), standard]
      .filter(Boolean)
      .join(" ");
    const type = variable.enum?.map((value) => quote(value)).join(" | ") ?? "string";
    return [comment(text), `readonly ${typeKey(name)}${mark ?? (isPlaceholder(variable) ? "" : "?")}: ${type};`];
  });
}

function isPlaceholder(variable: ServerVariable): boolean {
  return variable["x-purge-placeholder"] === true;
}

function never(name: string): Doc {
  return `readonly ${typeKey(name)}?: never;`;
}
