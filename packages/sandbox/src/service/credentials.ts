import type { Behavior } from "../behavior/behavior.ts";
import type { Document, SecurityScheme, Server, Spec } from "../openapi/document.ts";
import type { Operation } from "../openapi/operation.ts";

/** The keys a simulated vendor accepts, and the credentials of a request. */
export interface Credentials {
  /** The keys of one server, by scheme. */
  keys(server: string): Record<string, string>;
  /** Client options with the keys for every operation (of its preferred alternative). */
  options(server: string): Record<string, unknown>;
  /** The server whose key prefix the request's key has. */
  serverOf(presented: Record<string, string>): string | undefined;
  presented(headers: Headers, query: URLSearchParams): Record<string, string>;
}

export function createCredentials(
  { name, document }: Spec,
  operations: Operation[],
  behavior: Behavior | undefined,
): Credentials {
  const schemes = usedSchemes(document, operations);
  const prefixed = prefixedSchemes(schemes);
  const preferred = new Set(operations.flatMap(({ security }) => security[0] ?? []));
  const keys = (server: string): Record<string, string> => {
    const prefix = prefixesOf(document.servers.find((one) => serverName(one) === server))[0];
    const keyOf = ([scheme, how]: NamedScheme): string => {
      if (prefix !== undefined && prefixed.has(scheme)) return `${prefix}purge_sandbox`;
      return behavior?.keys?.[scheme] ?? (isBasic(how) ? `purge:sandbox_${name}` : `purge_sandbox_${name}`);
    };
    return Object.fromEntries(schemes.map((scheme) => [scheme[0], keyOf(scheme)]));
  };
  return {
    keys,
    options: (server) => {
      const all = keys(server);
      const optionOf = ([scheme, how]: NamedScheme): unknown => (isBasic(how) ? pair(all[scheme] ?? "") : all[scheme]);
      const needed = schemes.filter(([scheme]) => preferred.has(scheme));
      return Object.fromEntries(needed.map((scheme) => [scheme[0], optionOf(scheme)]));
    },
    serverOf: (presented) => {
      const values = [...prefixed].map((scheme) => presented[scheme] ?? "");
      const isOf = (prefix: string): boolean => values.some((value) => value.startsWith(prefix));
      const server = document.servers.find((one) => prefixesOf(one).some(isOf));
      return server && serverName(server);
    },
    presented: (headers, query) => {
      const values = schemes.map(([scheme, how]) => [scheme, present(how, headers, query)] as const);
      return Object.fromEntries(values.filter((entry): entry is [string, string] => entry[1] !== undefined));
    },
  };
}

type NamedScheme = readonly [name: string, scheme: SecurityScheme];

/** The schemes in the order in which operations name them, so that preferred ones come first. */
function usedSchemes(document: Document, operations: Operation[]): NamedScheme[] {
  const names = [...new Set(operations.flatMap(({ security }) => security.flat()))];
  const declared = document.components?.securitySchemes ?? {};
  return names.flatMap((name) => (declared[name] ? [[name, declared[name]] as const] : []));
}

/** The schemes whose keys have the prefix of a server: API keys, or all schemes if there are none. */
function prefixedSchemes(schemes: NamedScheme[]): Set<string> {
  const keyed = schemes.filter(([, scheme]) => scheme.type === "apiKey");
  return new Set((keyed.length > 0 ? keyed : schemes).map(([name]) => name));
}

export function serverName(server: Server): string {
  return server["x-purge-name"] ?? "default";
}

/** The key of such a scheme is written `username:password`. */
function isBasic(scheme: SecurityScheme): boolean {
  return scheme.type === "http" && scheme.scheme?.toLowerCase() === "basic";
}

function pair(key: string): { username: string; password: string } {
  const [username = "", password = ""] = key.split(":");
  return { username, password };
}

function prefixesOf(server: Server | undefined): string[] {
  return [server?.["x-purge-key-prefix"] ?? []].flat();
}

function present(scheme: SecurityScheme, headers: Headers, query: URLSearchParams): string | undefined {
  if (scheme.type === "http") {
    const found = /^(\S+) +(\S.*)$/.exec(headers.get("authorization") ?? "");
    if (found?.[1]?.toLowerCase() !== scheme.scheme?.toLowerCase()) return undefined;
    return isBasic(scheme) ? Buffer.from(found?.[2] ?? "", "base64").toString() : found?.[2];
  }
  const name = scheme.name ?? "";
  const value = scheme.in === "query" ? query.get(name) : headers.get(name);
  const prefix = scheme["x-purge-prefix"] ?? "";
  return value?.startsWith(prefix) ? value.slice(prefix.length) : undefined;
}
