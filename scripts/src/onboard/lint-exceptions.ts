import { pointer, pointerTokens } from "../document/json.ts";
import type { LintProblem } from "../lint/redocly.ts";
import type { Exception } from "../provider/parse-provider.ts";

/** A lint problem or a note of normalizing, which may be about an operation that was left out. */
export type FoundProblem = Pick<LintProblem, "rule" | "pointer" | "expected" | "found"> & { leftOut?: string };

/** Reasons for exceptions, by rule. */
export const reasons: { readonly [rule: string]: string } = {
  "info-license": "The vendor publishes its specification without a licence.",
  "operation-2xx-response": "The vendor declares no success here.",
  "operation-4xx-response": "The vendor declares no error responses.",
  "purge/done-said": "The vendor does not say which body means done.",
  "security-defined": "The vendor does not say which credential a call needs.",
  "tag-description": "The vendor does not describe its tags.",
};
/** With more places than this, one exception covers them all. */
const mostListed = 3;

/**
 * Lint exceptions for what a vendor's specification does not say: one for each place, or one for a rule with many places.
 * Every operation that was left out is named.
 */
export function lintExceptions(problems: readonly FoundProblem[]): Exception[] {
  const left = problems.filter(({ leftOut }) => leftOut !== undefined);
  const others = problems.filter(({ leftOut }) => leftOut === undefined);
  return [
    ...[...Map.groupBy(left, ({ rule, pointer }) => `${rule} ${pointer}`).values()].map(leaveOut),
    ...[...Map.groupBy(others, ({ rule }) => rule)].flatMap(([rule, problems]) => exceptionsOf(rule, problems)),
  ];
}

function leaveOut(problems: readonly FoundProblem[]): Exception {
  const [{ rule, pointer: at, expected, found } = problems[0] as FoundProblem] = problems;
  const routes = problems.map(({ leftOut }) => leftOut).join(", ");
  const why = found.split(`; ${problems[0]?.leftOut} is left out`)[0] ?? found;
  return { rule, at, reason: `Left out: ${routes}. Expected ${oneLine(expected)}, found ${oneLine(why)}` };
}

function exceptionsOf(rule: string, problems: readonly FoundProblem[]): Exception[] {
  const places = [...Map.groupBy(problems, (problem) => problem.pointer)];
  const because = (found: string) => reasons[rule] ?? `As the vendor publishes it: ${oneLine(found)}`;
  if (places.length <= mostListed) {
    return places.map(([at, [problem]]) => ({ rule, at, reason: because(problem?.found ?? rule) }));
  }
  return [{ rule, at: commonPrefix(places.map(([at]) => at)), reason: because(problems[0]?.found ?? rule) }];
}

export function oneLine(text: string): string {
  const line = text.replaceAll(/\s+/g, " ").trim();
  return line.length > 160 ? `${line.slice(0, 159)}…` : line;
}

function commonPrefix(pointers: readonly string[]): string {
  const [first = [], ...others] = pointers.map(pointerTokens);
  const same = first.findIndex((token, index) => others.some((tokens) => tokens[index] !== token));
  return pointer(...first.slice(0, same === -1 ? first.length : same));
}
