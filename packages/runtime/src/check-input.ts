import { own } from "./own.ts";
import type { Member, Row } from "./table.ts";

/** Tells what is wrong with an input; never shows a value. */
export type Refuse = (code: string, message: string) => never;

type Members = Readonly<Record<string, Member>>;

/** Refuses an input that the operation cannot take, before anything is sent (RFC 3986, section 3.3 for paths). */
export function checkInput(row: Row, input: object | undefined, refuse: Refuse): void {
  if (input !== undefined && (typeof input !== "object" || input === null)) {
    refuse("invalid-input", "takes an object of path, query, header and body");
  }
  const params = own(row, "params");
  for (const group of ["path", "query", "header"] as const) {
    checkMembers(own(params, group) ?? {}, own(input, group) ?? {}, group, refuse);
  }
  const body = own(input, "body");
  const rule = own(row, "body");
  if (rule?.required && body == null) refuse("missing", "body is missing");
  if (rule?.members && body != null && !(body instanceof FormData)) {
    checkMembers(rule.members, body, "body", refuse);
  }
}

function checkMembers(rules: Members, values: unknown, place: string, refuse: Refuse): void {
  if (typeof values !== "object" || values === null || Array.isArray(values)) {
    refuse("not-an-object", `${place} must be an object`);
  }
  for (const [name, rule] of Object.entries(rules)) {
    checkMember(own(values, name), rule, `${place}.${name}`, place === "path", refuse);
  }
}

function checkMember(value: unknown, rule: Member, place: string, inPath: boolean, refuse: Refuse): void {
  if (value === undefined || (value === null && !rule.empty)) {
    if (rule.required || inPath || value === null) refuse("missing", `${place} is missing`);
    return;
  }
  if (rule.members) {
    if (value !== null) checkMembers(rule.members, value, place, refuse);
    return;
  }
  const kind = rule.is ?? (inPath ? "text" : undefined);
  if (kind && value !== null) checkScalar(value, kind, rule, place, inPath, refuse);
  if (rule.pattern && typeof value !== "object" && !new RegExp(rule.pattern, "u").test(String(value))) {
    refuse("wrong-format", `${place} does not have the format that the vendor's ids have`);
  }
}

function checkScalar(
  value: unknown,
  kind: NonNullable<Member["is"]>,
  rule: Member,
  place: string,
  inPath: boolean,
  refuse: Refuse,
): void {
  if (kind === "list") {
    if (!Array.isArray(value) || !value.length) refuse("not-a-list", `${place} must be a list with a value`);
    for (const each of value as unknown[]) checkScalar(each, "text", rule, place, inPath, refuse);
  } else if (typeof value === "number" && kind !== "boolean") {
    if (!Number.isFinite(value)) refuse("not-a-number", `${place} must be a finite number`);
  } else if (kind === "text" ? typeof value !== "string" : typeof value !== kind) {
    refuse("wrong-type", `${place} must be a ${kind === "text" ? "string" : kind}`);
  } else if (typeof value === "string" && !(rule.empty && !value)) {
    const fault = unsafe(value, inPath, rule.not);
    if (fault) refuse("unsafe-id", `${place} ${fault}`);
  }
}

/** What makes a text unsafe as an id. Also read as a server that decodes twice would read it. */
function unsafe(text: string, inPath: boolean, siblings?: readonly string[]): string | undefined {
  if (!text.trim()) return "is empty";
  if (!text.isWellFormed()) return "has half of a surrogate pair";
  const last = inPath ? decoded(text) : text;
  for (const form of [text, last]) {
    if (/^(\.|%2e){1,2}$/i.test(form)) return "is a dot segment";
    if (inPath ? /[/\\]/.test(form) : false) return "has a slash or backslash";
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    if ((inPath ? /[\0-\x1f\x7f]/ : /[\0-\x08\x0b\x0c\x0e-\x1f\x7f]/).test(form)) return "has a control character";
    if (siblings?.includes(form.toLowerCase())) return "is the name of another route";
  }
  return undefined;
}

/** Percent-decoded until nothing is left to decode, leniently, as the laxest server would. */
function decoded(text: string): string {
  const next = text.replace(/%([0-9a-f]{2})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
  return next === text ? text : decoded(next);
}
