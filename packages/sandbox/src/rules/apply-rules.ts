import type { Call } from "../behavior/behavior.ts";
import { SandboxError } from "../errors/sandbox-error.ts";
import { invented, type ProviderResponse } from "../http/provider-response.ts";
import { type Fields, valueAt } from "../openapi/document.ts";
import { evaluate, type Scope } from "./evaluate.ts";
import { applyChange, type Records, type StoredRecord, schedule, settle } from "./records.ts";
import type { Lookup, OperationRules, Rule } from "./rules.ts";

/** Follows the first rule of an operation whose conditions hold. */
export function applyRules(
  { find = [], rules }: OperationRules,
  { operation, path, query, body, environment }: Call,
  records: Records,
  newId: () => string,
): ProviderResponse {
  const now = environment.now();
  settle(records, now);
  const scope: Scope = { request: { path, query, body }, now: new Date(now).toISOString() };
  const found = findRecords(find, records, scope);
  const known = { ...scope, users: found.map(({ value }) => value), user: found[0]?.value };
  const rule = rules.find((one) => holds(one, known));
  if (!rule) throw new SandboxError(`${operation.id}: no rule of behavior.yaml holds for this request.`);
  const created = rule.create && create(rule.create, { ...known, id: newId() }, records, now);
  for (const record of found) {
    applyChange(records, record, rule, known);
    if (rule.later) schedule(record, rule.later, now);
  }
  return toResponse(rule, { ...known, created: created?.value });
}

function findRecords(lookups: readonly Lookup[], records: Records, scope: Scope): StoredRecord[] {
  for (const { in: place, match, by, kind = "user" } of lookups) {
    const given = evaluate(place, scope);
    if (given === undefined || given === null) continue;
    const wanted = match === undefined ? String(given) : new RegExp(match, "u").exec(String(given))?.[1];
    return [...records].filter((one) => one.kind === kind && String(valueAt(one.value, by)) === wanted);
  }
  return [];
}

function holds({ found, when = {} }: Rule, scope: Scope): boolean {
  if (found !== undefined && found !== (scope.user !== undefined)) return false;
  return Object.entries(when).every(([place, wanted]) => (evaluate(place, scope) ?? null) === wanted);
}

function create(
  { kind, value, later = [] }: NonNullable<Rule["create"]>,
  scope: Scope,
  records: Records,
  now: number,
): StoredRecord {
  const record: StoredRecord = { kind, value: evaluate(value, scope) as Fields, pending: [] };
  schedule(record, later, now);
  records.add(record);
  return record;
}

function toResponse({ status, body, invented: isInvented }: Rule, scope: Scope): ProviderResponse {
  const response = { status, ...(body !== undefined && { body: evaluate(body, scope) }) };
  return isInvented ? invented(response) : response;
}
