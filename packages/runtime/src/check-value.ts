import type { Member } from "./api.ts";
import { refuse } from "./call-error.ts";
import { checkSegment, checkText, type Problem } from "./check-id.ts";
import { didYouMean } from "./closest.ts";
import { copyOwn, getOwn } from "./copy-own.ts";
import { describeValue } from "./describe-value.ts";

const formats: Readonly<Record<string, string>> = {
  uuid: "a UUID (8-4-4-4-12 hexadecimal digits)",
  date: "a date (YYYY-MM-DD)",
  "date-time": "a date and time with a time zone (2026-01-31T12:00:00Z)",
};

const types = {
  string: "a string that is not empty, or a number",
  number: "a number",
  boolean: "true or false",
  list: "an array of strings that is not empty",
};

/** Refuses a value that the operation cannot take, and what is wrong below it. `place` is where it stands. */
export function checkValue(value: unknown, rule: Member, place: string): void {
  const inPath = place.startsWith("path.");
  // a required member of no one type is treated as an id
  const isText = typeof value === "string" || typeof value === "number";
  const isId = inPath || (rule.required && place.includes(".") && isText);
  const problem = findProblem(value, rule, rule.type ?? (isId ? "string" : undefined), inPath);
  if (problem) refuse(problem[0], `${place} ${problem[1]}.`);
  if (value == null) return;
  for (const [name, member] of Object.entries(rule.members ?? {})) {
    const below = getOwn(value, name);
    if (below === undefined && (member.required || inPath || place === "path")) refuseMissing(value, name, place);
    checkValue(below, member, `${place}.${name}`);
  }
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

function findProblem(value: unknown, rule: Member, type: Member["type"], inPath: boolean): Problem | undefined {
  const { required = inPath, empty, members } = rule;
  if (value == null) {
    const isMissing = required && !(empty && value === null);
    return isMissing ? ["missing", `is required, but is ${value}`] : undefined;
  }
  const isWrong = members ? typeof value !== "object" || Array.isArray(value) : type && !isOfType(type, value);
  if (isWrong) {
    const expected = members ? "an object" : type && types[type];
    return ["wrong-type", `must be ${expected}, but is ${describeValue(value)}`];
  }
  if (type === "list") {
    const each = copyOwn<Member>({ ...rule, required: true });
    return (value as []).map((item) => findProblem(item, each, "string", inPath)).find(Boolean);
  }
  const isChecked = type === "string" && !(empty && value === "");
  const problem = isChecked && (inPath ? checkSegment(`${value}`, rule.reserved) : checkText(`${value}`));
  return problem || findMismatch(value, rule, required);
}

/** A URL hardly holds more, and a pattern of the vendor's could be busy with a longer text for seconds. */
const longestId = 4096;

function findMismatch(value: unknown, { pattern, format }: Member, required?: boolean): Problem | undefined {
  if (pattern && typeof value === "string" && value.length > longestId) {
    return required ? ["too-long", `is longer than ${longestId} characters`] : undefined;
  }
  if (!pattern || (typeof value !== "object" && pattern.test(value as string))) return undefined;
  const form = formats[format ?? ""] ?? `text that matches ${pattern}`;
  return ["wrong-format", `must be ${form}, but is ${describeValue(value, "a string of another form")}`];
}

/** A number passes for a string; one that JavaScript cannot hold exactly would name somebody else. */
function isOfType(type: NonNullable<Member["type"]>, value: unknown): boolean {
  if (type === "list") return Array.isArray(value) && value.length > 0;
  if (typeof value === "number") return type !== "boolean" && Math.abs(value) < 2 ** 53;
  return typeof value === type;
}
