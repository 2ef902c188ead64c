import { own } from "./own.ts";
import type { Member } from "./table.ts";

/** Ends a call before its request is sent. `code` says what is wrong, `place` where; neither holds a value. */
export type Refuse = (code: string, place: string) => never;

/** Refuses a value that the operation cannot take. A place below `path` is one segment of the path (RFC 3986, 3.3). */
export function checkInput(value: unknown, rule: Member, place: string, refuse: Refuse): void {
  const inPath = place.startsWith("path.");
  const { is = inPath ? "text" : undefined, members, pattern } = rule;
  if (value == null) {
    if (value === null ? !rule.empty && (rule.required || is) : rule.required || inPath) refuse("missing", place);
    return;
  }
  if (members && !(value instanceof FormData)) checkMembers(value, members, place, refuse);
  const fault = is && faultOf(value, is, rule, inPath);
  if (fault) refuse(fault, place);
  if (pattern && typeof value !== "object" && !new RegExp(pattern, "u").test(`${value}`)) refuse("wrong-format", place);
}

function checkMembers(value: unknown, members: NonNullable<Member["members"]>, place: string, refuse: Refuse): void {
  if (typeof value !== "object" || Array.isArray(value)) refuse("wrong-type", place);
  for (const name in members) {
    checkInput(own(value, name), members[name] as Member, place ? `${place}.${name}` : name, refuse);
  }
}

function faultOf(value: unknown, is: string, rule: Member, inPath: boolean): string | false | undefined {
  const { empty, not } = rule;
  if (is === "list") {
    const faults = Array.isArray(value) ? value.map((each) => faultOf(each, "text", rule, inPath)) : [];
    return faults.length ? faults.find(Boolean) : "wrong-type";
  }
  if (typeof value === "number" && is !== "boolean") return !Number.isFinite(value) && "wrong-type";
  if (typeof value !== (is === "text" ? "string" : is)) return "wrong-type";
  if (is !== "text" || (empty && !value)) return undefined;
  return unsafe(value as string, inPath, not);
}

/** What makes a text unsafe as an id; in a path also after a server decoded it, however often. */
function unsafe(text: string, inPath: boolean, not?: readonly string[]): string | undefined {
  if (!text.trim()) return "empty";
  if (!text.isWellFormed()) return "lone-surrogate";
  if (/^(\.|%2e){1,2}$/i.test(text)) return "dot-segment";
  if (inPath && /[/\\]/.test(text)) return "slash";
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  if ((inPath ? /[\0-\x1f\x7f]/ : /[\0-\x08\x0b\x0c\x0e-\x1f\x7f]/).test(text)) return "control-character";
  if (not?.includes(text.toLowerCase())) return "other-route";
  const decoded = text.replace(/%([\da-f]{2})/gi, (_, hex) => String.fromCharCode(Number(`0x${hex}`)));
  return inPath && decoded !== text ? unsafe(decoded, inPath, not) : undefined;
}
