import type { Member } from "./api.ts";
import { refuse } from "./call-error.ts";
import { checkSegment, checkText } from "./check-id.ts";
import { didYouMean } from "./closest.ts";
import { copyOwn, getOwn } from "./copy-own.ts";
import { refuseValue } from "./refuse-value.ts";

const noMembers = copyOwn<NonNullable<Member["members"]>>({});

const formats: Readonly<Record<string, string>> = {
  uuid: "a UUID (8-4-4-4-12 hexadecimal digits)",
  date: "a date (YYYY-MM-DD)",
  "date-time": "a date and time with a time zone (2026-01-31T12:00:00Z)",
};

const types = {
  string: "a string that is not empty, or a number",
  number: "a number",
  boolean: "true or false",
  list: "an array that is not empty",
  object: "an object",
};

/** Refuses a value that the operation cannot take, and what is wrong below it. `place` is where it stands. */
export function checkValue(value: unknown, rule: Member, place: string): void {
  const inPath = place.startsWith("path.");
  const { required = inPath, empty } = rule;
  if (value == null) {
    if (required && !(empty && value === null)) refuse("missing", `${place} is required, but is ${value}.`);
    return;
  }
  const type = neededType(value, rule, place);
  if (type && !isOfType(type, value)) {
    refuseValue("wrong-type", place, types[type], value);
  }
  checkChoice(value, rule, place);
  if (type === "list") {
    const each = copyOwn<Member>({ ...rule, type: "string", required: true });
    for (const item of value as unknown[]) checkValue(item, each, place);
    return;
  }
  if (type === "string" && !(empty && value === "")) {
    const problem = inPath ? checkSegment(`${value}`, rule.reserved) : checkText(`${value}`);
    if (problem) refuse(problem[0], `${place} ${problem[1]}.`);
  }
  checkPattern(value, rule, required, place);
  checkMembers(value, rule, place);
}

function checkChoice(value: unknown, { only, most = Infinity }: Member, place: string): void {
  if (only !== undefined && value !== only) {
    refuse("wrong-value", `${place} must be ${JSON.stringify(only)}, the only value that the operation takes.`);
  }
  if (Array.isArray(value) && value.length > most) {
    refuse("too-many", `${place} has ${value.length} items, but the operation takes at most ${most}.`);
  }
}

/** A required member of no one type is treated as an id. */
function neededType(
  value: unknown,
  { members, type, required }: Member,
  place: string,
): keyof typeof types | undefined {
  if (members) return "object";
  const isText = typeof value === "string" || typeof value === "number";
  const isId = place.startsWith("path.") || (required && place.includes(".") && isText);
  return type ?? (isId ? "string" : undefined);
}

/** A URL hardly holds more, and a pattern of the vendor's could be busy with a longer text for seconds. */
const longestId = 4096;

function checkPattern(value: unknown, rule: Member, required: boolean | undefined, place: string): void {
  const { pattern, format = "", example } = rule;
  if (!pattern) return;
  if (typeof value === "string" && value.length > longestId) {
    if (required) refuse("too-long", `${place} is longer than ${longestId} characters.`);
    return;
  }
  if (typeof value !== "object" && pattern.test(value as string)) return;
  const form = formats[format] ?? (example ? `a text like ${JSON.stringify(example)}` : `text that matches ${pattern}`);
  refuseValue("wrong-format", place, form, value, "a string of another form");
}

function checkMembers(value: unknown, { members = noMembers, closed }: Member, place: string): void {
  if (closed) checkNames(value as object, members, place);
  for (const [name, member] of Object.entries(members)) {
    const below = getOwn(value, name);
    if (below === undefined && (member.required || place === "path")) refuseMissing(value, name, place);
    checkValue(below, member, `${place}.${name}`);
  }
}

function checkNames(value: object, members: object, place: string): void {
  for (const name of Object.keys(value)) {
    if (!(name in members) && getOwn(value, name) !== undefined) refuseUnknown(place, "member", name, members);
  }
}

/** Refuses a name that the operation doesn't have. `what` it would be: a parameter or a member. */
export function refuseUnknown(place: string, what: string, name: string, known: object): never {
  return refuse(
    "unknown-parameter",
    `${place} has no ${what} ${quoteName(name)}.${didYouMean(name, Object.keys(known))}`,
  );
}

function refuseMissing(given: unknown, name: string, place: string): never {
  const others = Object.keys(given as object).filter((key) => getOwn(given, key) !== undefined);
  const found = others.length > 0 ? `; found ${others.map(quoteName).join(", ")}` : "";
  const misspelt = others.find((other) => didYouMean(other, [name]));
  const hint = misspelt ? ` Did you mean ${name} instead of ${quoteName(misspelt)}?` : "";
  return refuse("missing", `${place}.${name} is required, but is undefined${found}.${hint}`);
}

/** A name that the caller wrote: shown only if it looks like a name, since it might be an id. */
export const quoteName = (name: string): string => (/^[a-z_$][\w$-]{0,40}$/i.test(name) ? `"${name}"` : "another name");

/** A number passes for a string; one that JavaScript cannot hold exactly would name somebody else. */
function isOfType(type: keyof typeof types, value: unknown): boolean {
  if (type === "list") return Array.isArray(value) && value.length > 0;
  if (type === "object") return typeof value === "object" && !Array.isArray(value);
  if (typeof value === "number") return type !== "boolean" && Math.abs(value) < 2 ** 53;
  return typeof value === type;
}
