import type { Operation } from "./api.ts";
import { refuse } from "./call-error.ts";
import { callerFailed } from "./caller-failed.ts";
import { checkHeaders } from "./check-headers.ts";
import { checkValue, quoteName, refuseUnknown } from "./check-value.ts";
import { closest, didYouMean } from "./closest.ts";
import { copyOwn, copyOwnDeep, isPlainObject } from "./copy-own.ts";
import { callOptions } from "./option-names.ts";
import { readableTexts } from "./redact-error.ts";
import { refuseValue } from "./refuse-value.ts";
import type { Settings } from "./resolve-settings.ts";

/** A copy of what the caller gave, checked: what was checked is also what is written, no getter comes between. */
export interface CheckedInput {
  readonly path: Readonly<Record<string, unknown>>;
  readonly query: Readonly<Record<string, unknown>>;
  readonly header: Readonly<Record<string, string>>;
  readonly body: unknown;
}

const noValues = copyOwn({});
const groups = ["path", "query", "header", "body"] as const;
type ParameterGroup = Exclude<(typeof groups)[number], "body">;

/** Checks what the caller gave against the rules of the operation. Throws a `CallError` that says where and why. */
export function checkInput(settings: Settings, operation: Operation, given: unknown): CheckedInput {
  if (given !== undefined && !isPlainObject(given)) {
    refuseValue("wrong-type", "the input", `an object such as ${example(operation)}`, given);
  }
  const input = copyOwn(given);
  for (const name in input)
    if (input[name] !== undefined && !groups.includes(name as "path")) refuseMisplaced(operation, name);
  const group = (name: ParameterGroup) => checkGroup(operation, name, input[name]);
  const [path, query, header] = [group("path"), group("query"), group("header")];
  const declared = Object.keys(operation.input?.header?.members ?? {});
  return {
    path,
    query,
    header: checkHeaders(settings.api, header, "header", declared),
    body: checkBody(settings, operation, input.body),
  };
}

/** One group of parameters, copied. */
function checkGroup({ input, method }: Operation, group: ParameterGroup, given: unknown): Record<string, unknown> {
  const rule = input?.[group];
  if (given === undefined && !rule) return noValues;
  if (given !== undefined && !isPlainObject(given)) {
    refuseValue("wrong-type", group, "a plain object", given);
  }
  const values = copyOwnDeep(given ?? {}) as Record<string, unknown>;
  checkValue(values, rule ?? noValues, group);
  const members = rule?.members ?? noValues;
  // A query that the specification doesn't have may widen a deletion: SendGrid's deletes all contacts.
  const isClosed = group === "path" || (group === "query" && method === "DELETE");
  for (const name in values) {
    if (name in members || values[name] === undefined) continue;
    if (isClosed || didYouMean(name, Object.keys(members))) refuseUnknown(group, "parameter", name, members);
  }
  return values;
}

function checkBody(settings: Settings, { body: rule }: Operation, given: unknown): unknown {
  if (!rule) {
    return given === undefined ? given : refuse("unknown-parameter", "this operation doesn't take a body.");
  }
  checkValue(given, rule, "body");
  if (given === undefined || (rule.kind !== "json" && rule.kind !== "form")) return given;
  // as `toJSON` has it
  const body: unknown = copyOwnDeep(JSON.parse(writeJson(settings, given)));
  checkValue(body, rule, "body");
  return body;
}

function writeJson({ hidden }: Settings, given: unknown): string {
  let text: string | undefined;
  try {
    text = JSON.stringify(given);
  } catch (error) {
    throw callerFailed("writing body as JSON", error, [...hidden, ...readableTexts(given)]);
  }
  return text ?? refuseValue("wrong-type", "body", "JSON", given);
}

/** Says where a value goes that was given beside `path`, `query`, `header` and `body`. */
function refuseMisplaced({ input, body }: Operation, name: string): never {
  for (const group of groups) {
    const names = Object.keys((group === "body" ? body : input?.[group])?.members ?? {});
    const meant = names.includes(name) ? name : closest(name, names);
    if (meant) refuse("misplaced", `${quoteName(name)} goes into ${group}. Write { ${group}: { ${meant} } }.`);
  }
  const isOption = callOptions.includes(name);
  const hint = isOption ? " It is an option: pass it in the second argument." : didYouMean(name, groups);
  return refuse("misplaced", `the input has path, query, header and body, but not ${quoteName(name)}.${hint}`);
}

/** `{ path: { user_id } }` */
function example({ input, body }: Operation): string {
  const names = Object.keys(input?.path?.members ?? {});
  if (names.length > 0) return `{ path: { ${names.join(", ")} } }`;
  return body ? "{ body: … }" : "{ query: { … } }";
}
