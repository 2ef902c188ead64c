import type { Behavior, Denial } from "../behavior/behavior.ts";
import type { SecurityScheme, Server, Spec } from "../openapi/document.ts";
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
  // In the order in which operations name them, so that preferred ones come first.
  const named = [...new Set(operations.flatMap(({ security }) => security.flat()))];
  const declared = document.components?.securitySchemes ?? {};
  const schemes = named.flatMap((scheme) => (declared[scheme] ? [[scheme, declared[scheme]] as const] : []));
  const keyed = schemes.filter(([, scheme]) => scheme.type === "apiKey").map(([scheme]) => scheme);
  const prefixed = new Set(keyed.length > 0 ? keyed : schemes.map(([scheme]) => scheme));
  const keys = (server: string): Record<string, string> => {
    const prefix = prefixesOf(document.servers.find((one) => serverName(one) === server))[0];
    return Object.fromEntries(
      schemes.map(([scheme, how]) => {
        const key = behavior?.keys?.[scheme] ?? (isBasic(how) ? `purge:sandbox_${name}` : `purge_sandbox_${name}`);
        return [scheme, prefix !== undefined && prefixed.has(scheme) ? `${prefix}purge_sandbox` : key];
      }),
    );
  };
  const preferred = new Set(operations.flatMap(({ security }) => security[0] ?? []));
  return {
    keys,
    options: (server) => {
      const all = keys(server);
      return Object.fromEntries(
        schemes
          .filter(([scheme]) => preferred.has(scheme))
          .map(([scheme, how]) => [scheme, isBasic(how) ? pair(all[scheme] ?? "") : all[scheme]]),
      );
    },
    serverOf: (presented) => {
      const values = [...prefixed].map((scheme) => presented[scheme] ?? "");
      const server = document.servers.find((one) =>
        prefixesOf(one).some((prefix) => values.some((value) => value.startsWith(prefix))),
      );
      return server && serverName(server);
    },
    presented: (headers, query) =>
      Object.fromEntries(
        schemes.flatMap(([scheme, how]) => {
          const value = present(how, headers, query);
          return value === undefined ? [] : [[scheme, value]];
        }),
      ),
  };
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
  return (scheme.in === "query" ? query.get(name) : headers.get(name)) ?? undefined;
}

/** The holders of a request's credentials by scheme, or the reason for refusing it. */
export type Access = { holders: Record<string, string> } | { denial: Denial };

/** The holders of a request's credentials, for the first satisfied alternative; or the reason for refusing it. */
export function authorize(
  operation: Operation,
  presented: Record<string, string>,
  holder: (scheme: string, value: string) => string | undefined,
): Access {
  const denials: Denial[] = [];
  for (const alternative of operation.security.length > 0 ? operation.security : [[]]) {
    const holders: Record<string, string> = {};
    const denial = alternative
      .map((scheme): Denial | undefined => {
        const value = presented[scheme];
        if (value === undefined) return { scheme, reason: "missing", value: "" };
        const who = holder(scheme, value);
        if (who === undefined) return { scheme, reason: "wrong", value };
        holders[scheme] = who;
        return undefined;
      })
      .find((one) => one !== undefined);
    if (!denial) return { holders };
    denials.push(denial);
  }
  const denial = denials.find(({ reason }) => reason === "wrong") ?? denials[0];
  if (!denial) throw new Error("An operation with security has at least one alternative.");
  return { denial };
}
