import { camelCase, upperFirst } from "../document/camel-case.ts";
import type { Place } from "../document/openapi.ts";
import { actionVerbs, nounsToo } from "./action-verbs.ts";

type Route = Pick<Place, "method" | "path">;

/**
 * Names that people would choose, from the routes alone. Where two would have the same, the resource above tells them
 * apart: `listCertificateActions` beside `listServerActions`. None where that is not enough.
 */
export function shortNames<T extends Route>(routes: readonly T[]): Map<T, string> {
  const distinct = (named: readonly (readonly [T, string])[]) =>
    [...Map.groupBy(named, ([, name]) => name)].flatMap(([name, group]) =>
      name === "" || group.length > 1 ? [] : group,
    );
  const short = distinct(routes.map((route) => [route, shortName(route, false)] as const));
  const named = new Map(short);
  const others = routes.filter((route) => !named.has(route));
  return new Map([...short, ...distinct(others.map((route) => [route, shortName(route, true)] as const))]);
}

const methodVerbs: { readonly [method: string]: string } = { post: "create", put: "replace", patch: "update" };

/** What says nothing about the resource: a version, `api`, and the words between two parameters. */
const noNoun = /^(v?\d+(\.\d+)*|api|[a-z]|to|from|for|in|at|on|of|with|and|until|since|between)$/i;
/** What only says which property finds the resource: `/users/id/{id}`, `/users/by-email/{email}`. */
const property = /^(by[-_A-Z].+|(.*[-_])?(id|ids|uuid|guid|slug)|e-?mail|(user)?name|phone|sku)$/;
const format = /(?<=[^{}])\.(json|xml|html?|csv|txt|js|pdf|php|atom|rss)$/i;

/** `DELETE /v2/users/{id}` becomes `deleteUser`, `POST /contacts/gdpr-delete` becomes `gdprDeleteContact`. */
function shortName({ method, path }: Route, isQualified: boolean): string {
  const segments = path.split("/").flatMap((segment) => segment.replace(format, "").split(/(?<=\w)\.(?=[a-z])/i));
  const nouns = segments.filter((segment) => segment !== "" && !isParameter(segment) && !noNoun.test(segment));
  const isOne = isParameter(segments.findLast((segment) => segment !== "") ?? "");
  if (nouns.length === 0) return nameOfParameter(method, segments);
  const key = isOne ? keyOf(nouns, segments) : "";
  const [last = "", above = "", beyond = ""] = (key === "" ? nouns : nouns.slice(0, -1)).toReversed();
  const action = actionName(method, last, isOne, above, isQualified ? beyond : "");
  if (action !== undefined) return action;
  const verb = methodVerbs[method] ?? (method === "get" && !isOne && isPlural(last) ? "list" : method);
  return verb + joined(isQualified ? singular(above) : "", isOne || method === "post" ? singular(last) : last) + key;
}

function isParameter(segment: string): boolean {
  return segment.includes("{");
}

/** `DELETE /{realm}` becomes `deleteRealm`; `/` has no name. */
function nameOfParameter(method: string, segments: readonly string[]): string {
  const [, name = ""] = /^\{(\w+)\}$/.exec(segments.findLast(isParameter) ?? "") ?? [];
  return name === "" ? "" : (methodVerbs[method] ?? method) + joined(name.replace(/(?<=.)[-_]?id$/i, ""));
}

/** `ByEmail` where the noun before the last one names the resource, and the last one what finds it. */
function keyOf(nouns: readonly string[], segments: readonly string[]): string {
  const [resource, key = ""] = nouns.slice(-2);
  const isBeside = resource !== undefined && segments[segments.lastIndexOf(key) - 1] === resource;
  return isBeside && property.test(key) ? `By${joined(key.replace(/^by[-_]?/i, ""))}` : "";
}

/** The name of a route that ends with what it does: `send`, `gdpr-delete`, `removeFromList`. */
function actionName(method: string, last: string, isOne: boolean, above: string, beyond: string): string | undefined {
  const words = last.split(/[^A-Za-z0-9]+|(?<=[a-z])(?=[A-Z])/).map((word) => word.toLowerCase());
  const verbs = actionVerbs(method);
  const [first = ""] = words;
  const isSaid = verbs.includes(first);
  // `delete-reports` says what is deleted, and `send` does not.
  if (isSaid && words.length > 1) {
    const isList = isPlural(last) && (isOne || nounsToo.includes(first));
    return isList ? undefined : camelCase(last) + joined(beyond === "" ? "" : singular(above));
  }
  if (isOne || !(isSaid || verbs.includes(words.at(-1) ?? ""))) return undefined;
  if (above === "") return first === method ? undefined : camelCase(last);
  const isMany = words.length === 1 ? /^(list|search|find|query)$/.test(first) : /^(all|batch|bulk|many)$/.test(first);
  return camelCase(last) + joined(beyond === "" ? "" : singular(beyond), isMany ? above : singular(above));
}

/** Of these there is one, although they end as a plural does. */
const oneOnly = /(ss|us|is|stats|statistics|settings|metrics|analytics|preferences|details|access)$/i;

const oneOrMany = /(series|species|news)$/i;

function isPlural(word: string): boolean {
  return oneOrMany.test(word) || (word !== singular(word) && !oneOnly.test(word));
}

function joined(...words: readonly string[]): string {
  return words.map((word) => upperFirst(camelCase(word))).join("");
}

/** The first that matches decides. */
const plurals: readonly (readonly [RegExp, string])[] = [
  [oneOrMany, "$1"],
  [/(ss|us|is)$/i, "$1"],
  [/(mov|cook)ies$/i, "$1ie"],
  [/ies$/i, "y"],
  [/(ss|[tpn]us|x|ch|sh)es$/i, "$1"],
  [/s$/i, ""],
];

function singular(word: string): string {
  const [plural, one] = plurals.find(([pattern]) => pattern.test(word)) ?? ["", ""];
  return word.replace(plural, one);
}
