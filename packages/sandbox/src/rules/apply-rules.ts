import type { Call } from "../behavior/behavior.ts";
import { SandboxError } from "../errors/sandbox-error.ts";
import { isJson } from "../http/media-type.ts";
import { invented, type ProviderResponse } from "../http/provider-response.ts";
import { type Fields, valueAt } from "../openapi/document.ts";
import { declaredResponse, type Operation } from "../openapi/operation.ts";
import { dates, evaluate, type Scope } from "./evaluate.ts";
import { applyChange, type Records, type StoredRecord, schedule, settle } from "./records.ts";
import type { Conditions, Lookup, OperationRules, Rule } from "./rules.ts";

/** Follows the first rule of an operation whose conditions hold. */
export function applyRules(
  { find = [], rules }: OperationRules,
  { operation, path, query, body, environment }: Call,
  records: Records,
  newId: () => string,
): ProviderResponse {
  const now = environment.now();
  settle(records, now);
  const scope: Scope = { request: { path, query, body }, ...dates(now) };
  const found = findRecords(find, records, scope);
  const known = { ...scope, records: found.map(({ value }) => value), record: found[0]?.value };
  const rule = rules.find((one) => holds(one, known));
  if (!rule) throw new SandboxError(`${operation.id}: no rule of behavior.yaml holds for this request.`);
  const created = rule.create && create(rule.create, { ...known, id: newId() }, records, now);
  for (const record of found) {
    applyChange(records, record, rule, known);
    if (rule.later) schedule(record, rule.later, now);
  }
  return toResponse(rule, operation, { ...known, created: created?.value });
}

function findRecords(lookups: readonly Lookup[], records: Records, scope: Scope): StoredRecord[] {
  for (const { when, in: place, match = "(.*)", by = "", kind = "user" } of lookups) {
    const given = evaluate(place, scope) ?? null;
    if ((place !== undefined && given === null) || !areMet(when, scope)) continue;
    const wanted = new RegExp(match, "su").exec(String(given))?.[1];
    if (place !== undefined && wanted === undefined) continue;
    const isWanted = ({ value }: StoredRecord): boolean => String(valueAt(value, by)) === wanted;
    return [...records].filter((one) => one.kind === kind && (place === undefined || isWanted(one)));
  }
  return [];
}

function holds({ found, when }: Rule, scope: Scope): boolean {
  return (found === undefined || found === (scope.record !== undefined)) && areMet(when, scope);
}

function areMet(conditions: Conditions = {}, scope: Scope): boolean {
  return Object.entries(conditions).every(([place, wanted]) => (evaluate(place, scope) ?? null) === wanted);
}

function create(
  { kind, value, later = [] }: NonNullable<Rule["create"]>,
  scope: Scope,
  records: Records,
  now: number,
): StoredRecord {
  const record: StoredRecord = { kind, id: String(scope.id), value: evaluate(value, scope) as Fields, pending: [] };
  schedule(record, later, now);
  records.add(record);
  return record;
}

export function toResponse(
  { status, body, invented: isInvented }: Pick<Rule, "status" | "body" | "invented">,
  operation: Operation,
  scope: Scope,
): ProviderResponse {
  const type = Object.keys(declaredResponse(operation, status)?.media ?? {}).find(isJson);
  const headers = type === undefined ? {} : { headers: { "content-type": type } };
  const response = { status, ...(body !== undefined && { body: evaluate(body, scope), ...headers }) };
  return isInvented ? invented(response) : response;
}
