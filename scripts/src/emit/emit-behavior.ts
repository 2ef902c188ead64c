import { isObject, type Json, type JsonObject, listAt, objectAt } from "../document/json.ts";
import { printData } from "./print/data.ts";
import { hardline, layout } from "./print/layout.ts";

/** Grades of responses that nobody has seen or described. */
const inventedGrades: readonly Json[] = ["inferred", "unknown"];
const units: { readonly [unit: string]: number } = { s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 };

/** The module with the rules of a provider's sandbox, from its `behavior.yaml`. */
export function emitBehavior(name: string, { summary: _, ...behavior }: JsonObject): string {
  const operations = Object.entries(objectAt(behavior, "operations") ?? {}).map(([operation, its]) => {
    const { rules: _, ...others } = its as JsonObject;
    return [
      operation,
      {
        ...others,
        rules: listAt(its as JsonObject, "rules")
          .filter(isObject)
          .map(toRule),
      },
    ];
  });
  const denied = objectAt(behavior, "denied");
  const rules = { ...behavior, ...(denied && { denied: toRule(denied) }), operations: Object.fromEntries(operations) };
  return layout([
    [`// Generated from specs/${name}/behavior.yaml by \`node run.mjs generate\`. Do not edit.`, hardline],
    ['import type { Rules } from "../rules/rules.ts";', hardline, hardline],
    ["export const rules: Rules = ", printData(rules, new Map()), ";", hardline],
  ]);
}

// The sandbox needs no evidence, only to know which responses are invented, and times in milliseconds.
function toRule({ grade = null, source: _, date: __, ...rule }: JsonObject): JsonObject {
  const create = objectAt(rule, "create");
  return {
    ...withTimes(rule),
    ...(create && { create: withTimes(create) }),
    ...(inventedGrades.includes(grade) && { invented: true }),
  };
}

function withTimes(planned: JsonObject): JsonObject {
  if (planned.later === undefined) return planned;
  const later = listAt(planned, "later").filter(isObject);
  return {
    ...planned,
    later: later.map(({ after = "", ...change }) => ({ after: milliseconds(String(after)), ...change })),
  };
}

function milliseconds(time: string): number {
  return Number(time.slice(0, -1)) * (units[time.slice(-1)] ?? 0);
}
