import { pointer, pointerTokens } from "../document/json.ts";
import type { LintProblem } from "../lint/redocly.ts";
import type { Exception } from "../provider/parse-provider.ts";

const reasons: { readonly [rule: string]: string } = {
  "info-license": "The vendor publishes its specification without a licence.",
  "operation-2xx-response": "The vendor declares no success here.",
  "operation-4xx-response": "The vendor declares no error responses.",
  "purge/done-said": "The vendor does not say which body means done.",
  "security-defined": "The vendor does not say which credential a call needs.",
  "tag-description": "The vendor does not describe its tags.",
};
/** More places than these are excused together. */
const mostListed = 3;

/** Lint exceptions for what a vendor's specification does not say: one a place, or one a rule where there are many. */
export function lintExceptions(problems: readonly LintProblem[]): Exception[] {
  const byRule = Map.groupBy(problems, ({ rule }) => rule);
  return [...byRule].flatMap(([rule, problems]): Exception[] => {
    const places = [...new Set(problems.map((problem) => problem.pointer))];
    const reason = reasons[rule] ?? `As the vendor publishes it: ${oneLine(problems[0]?.found ?? rule)}`;
    if (places.length > mostListed) return [{ rule, at: commonPrefix(places), reason }];
    return places.map((at) => ({ rule, at, reason }));
  });
}

function oneLine(text: string): string {
  const line = text.replaceAll(/\s+/g, " ").trim();
  return line.length > 160 ? `${line.slice(0, 159)}…` : line;
}

function commonPrefix(pointers: readonly string[]): string {
  const [first = [], ...others] = pointers.map(pointerTokens);
  const same = first.findIndex((token, index) => others.some((tokens) => tokens[index] !== token));
  return pointer(...first.slice(0, same === -1 ? first.length : same));
}

/** The overlay lines that would mend what was excused: one sample a rule. */
export function overlayHints(problems: readonly LintProblem[], date: string): string[] {
  return [...Map.groupBy(problems, ({ rule }) => rule)].map(([rule, problems]) => {
    const [first] = problems;
    const more = problems.length > 1 ? ` (and at ${problems.length - 1} more places)` : "";
    return `# ${rule}: ${reasons[rule] ?? oneLine(first?.found ?? "")}${more}\n${linesFor(rule, first?.pointer ?? "#", date)}`;
  });
}

function linesFor(rule: string, place: string, date: string): string {
  const evidence = `{ grade: documented, source: where the vendor says so, date: ${date} }`;
  const why = "  description: Where the vendor says so, or how you saw it.";
  const action = (target: string, update: string) => `- target: ${target}\n${why}\n  update: ${update}`;
  const operation = jsonPath(place.split("/").slice(0, 4).join("/"));
  if (rule === "operation-4xx-response") {
    return action(
      `${operation}.responses`,
      `{ "404": { description: There is none., x-purge-evidence: ${evidence} } }`,
    );
  }
  if (rule === "security-defined") {
    const scheme = `{ type: http, scheme: bearer, x-purge-name: accessToken, x-purge-evidence: ${evidence} }`;
    return action(
      "$",
      `{ components: { securitySchemes: { accessToken: ${scheme} } }, security: [{ accessToken: [] }] }`,
    );
  }
  if (rule === "purge/done-said")
    return action(jsonPath(place), "{ x-purge-done: { pointer: /success, equals: true } }");
  if (rule === "info-license") return action("$.info", "{ license: { name: The licence's name } }");
  if (rule === "tag-description") {
    return action(jsonPath(place.replace(/\/description$/, "")), "{ description: What these operations are about. }");
  }
  return `- target: ${jsonPath(place)}\n${why}\n  remove: true   # or an update that says it right`;
}

function jsonPath(place: string): string {
  const steps = pointerTokens(place).map((token) => {
    if (/^[A-Za-z_]\w*$/.test(token)) return `.${token}`;
    return /^\d+$/.test(token) && !place.includes(`/responses/${token}`)
      ? `[${token}]`
      : `['${token.replaceAll("'", "\\'")}']`;
  });
  return `$${steps.join("")}`;
}
