import { type DocumentProblem, DocumentProblemError, failOnDocumentProblems } from "../document/document-problem.ts";
import { isObject, type Json, type JsonObject, listAt, own, pointer, textAt, toJsonText } from "../document/json.ts";
import { mapOperations } from "../document/operations.ts";
import type { Version } from "../import/import-source.ts";
import { checkServer } from "./check-server.ts";
import { distinctVariables } from "./distinct-variables.ts";

/** Words that do not distinguish one server from another. */
const noise = /^(the|an?|our|api|apis|server|servers|url|base|endpoint|environment|env|host|default|for|of|v?\d+)$/;

/**
 * Gives every server a name: its `x-purge-name`, `production` if it is the only one, or else a word of its description or
 * host. Servers that no client can use are removed if others remain. Throws a DocumentProblemError.
 */
export function nameServers(document: JsonObject, version: Version = "3.1"): JsonObject {
  const servers = namedServers(listAt(document, "servers"), "#");
  if (servers.length === 0) failOnDocumentProblems([noServers(version)]);
  const problems: DocumentProblem[] = [];
  const named = mapOperations(document, ({ operation, pointer: at }) => {
    if (own(operation, "servers") === undefined) return operation;
    try {
      return { ...operation, servers: namedServers(listAt(operation, "servers"), at) };
    } catch (error) {
      if (!(error instanceof DocumentProblemError)) throw error;
      problems.push(...error.problems);
      return operation;
    }
  });
  failOnDocumentProblems(problems);
  return distinctVariables({ ...named, servers });
}

function namedServers(given: readonly Json[], at: string): JsonObject[] {
  const servers = usable(given.filter(isObject)).map(withoutSlash);
  const place = (problem: DocumentProblem) => ({ ...problem, pointer: problem.pointer.replace(/^#/, at) });
  failOnDocumentProblems(servers.flatMap((server, index) => checkServer(server, index)).map(place));
  const names = servers.map((server) => textAt(server, "x-purge-name") ?? derive(server, servers));
  const distinct = names.map((name, index) => {
    const isGiven = own(servers[index] as JsonObject, "x-purge-name") !== undefined;
    return isGiven || names.indexOf(name) === names.lastIndexOf(name)
      ? name
      : hostName(servers[index] as JsonObject, servers);
  });
  const unique = distinct.map((name, index) => {
    const isGiven = own(servers[index] as JsonObject, "x-purge-name") !== undefined;
    return isGiven || isFree(name, index, distinct) ? name : numbered(index, distinct);
  });
  failOnDocumentProblems(unique.flatMap((name, index) => problemsOfName(name, index, unique)).map(place));
  return servers.map((server, index) => ({ ...server, "x-purge-name": unique[index] as string }));
}

// A plain http or relative URL is dropped beside one that a client can use.
function usable(all: readonly JsonObject[]): readonly JsonObject[] {
  const some = all.filter((server, index) => checkServer(server, index).every(({ rule }) => rule !== "server-url"));
  return some.length > 0 ? some : all;
}

// A path begins with the slash that the URL ends with.
function withoutSlash(server: JsonObject): JsonObject {
  const url = textAt(server, "url");
  return url === undefined ? server : { ...server, url: url.replace(/\/+$/, "") };
}

function derive(server: JsonObject, servers: readonly JsonObject[]): string {
  if (servers.length === 1) return "production";
  const words = wordsOf(textAt(server, "description") ?? "");
  return words.length > 0 && words.length <= 2 ? words.join("-") : hostName(server, servers);
}

function wordsOf(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== "" && !noise.test(word));
}

// What distinguishes the URL from the others: `https://api.eu.example.com` beside `https://api.us.example.com` is `eu`.
function hostName(server: JsonObject, servers: readonly JsonObject[]): string {
  const parts = (one: JsonObject) => (textAt(one, "url") ?? "").toLowerCase().match(/[a-z0-9-]+/g) ?? [];
  const others = servers.filter((one) => one !== server).map((one) => new Set(parts(one)));
  const own = parts(server).filter((part) => !others.every((other) => other.has(part)));
  return (
    own
      .join("-")
      .replaceAll(/-+/g, "-")
      .replaceAll(/^[-\d]+|-+$/g, "") || `server-${servers.indexOf(server) + 1}`
  );
}

function isFree(name: string, index: number, names: readonly string[]): boolean {
  return isName(name) && names.indexOf(name) === index;
}

// URLs that differ only in their scheme, or whose first label is a number.
function numbered(index: number, names: readonly string[]): string {
  const name = isName(names[index] ?? "") ? `${names[index]}-${index + 1}` : `server-${index + 1}`;
  return names.includes(name) ? `${name}-${index + 1}` : name;
}

function isName(name: string): boolean {
  return /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name);
}

function noServers(version: Version): DocumentProblem {
  const two = "{ host: api.example.com, basePath: /v1, schemes: [https] }";
  const three = "{ servers: [{ url: https://api.example.com, x-purge-name: production }] }";
  return {
    rule: "servers-none",
    pointer: pointer("servers"),
    expected: "the URL of the vendor's server",
    found: "none",
    next: [
      "Add it in overlay.yaml:",
      "- target: $",
      "  description: Where the address comes from.",
      `  update: ${version === "2.0" ? two : three}`,
    ].join("\n"),
  };
}

function problemsOfName(name: string, index: number, names: readonly string[]): DocumentProblem[] {
  if (isFree(name, index, names)) return [];
  return [
    {
      rule: "server-name",
      pointer: pointer("servers", index),
      expected: "a unique name of lower-case letters, digits and single hyphens",
      found: isName(name) ? `\`${name}\` twice` : toJsonText(name),
      next: "Give the server an `x-purge-name` in overlay.yaml.",
    },
  ];
}
