import { own } from "./own.ts";
import type { Member } from "./table.ts";

/** Ends a call before its request is sent. `code` says what is wrong, `place` where; neither holds a value. */
export type Refuse = (code: string, place: string) => never;

/** Refuses a value that the operation cannot take. A place below `path` is one segment of the path (RFC 3986, 3.3). */
export function checkInput(value: unknown, rule: Member, place: string, refuse: Refuse): void {
  const inPath = place.startsWith("path.");
  // what must be given and is of no one type is an id all the same
  const isId = inPath || (rule.required && place.includes(".") && /^(str|num)/.test(typeof value));
  const fault = faultOf(value, rule, inPath, rule.is ?? (isId ? "string" : undefined));
  if (fault) refuse(fault, place);
  for (const name in value == null ? undefined : rule.members) {
    checkInput(own(value, name), rule.members?.[name] as Member, `${place}.${name}`, refuse);
  }
}

function faultOf(value: unknown, rule: Member, inPath: boolean, is: Member["is"]): string | undefined {
  const { required = inPath, empty, members, pattern, not } = rule;
  if (value == null) return required && !(empty && value === null) ? "missing" : undefined;
  if (members ? typeof value !== "object" || Array.isArray(value) : is && !isA(is, value)) return "wrong-type";
  if (is === "list") return (value as []).map((each) => faultOf(each, rule, inPath, "string")).find(Boolean);
  const fault = is === "string" && !(empty && value === "") && unsafe(`${value}`, inPath, not);
  if (fault) return fault;
  return pattern && (typeof value === "object" || !pattern.test(value as string)) ? "wrong-format" : undefined;
}

/** A number passes for a string; one that JavaScript cannot hold exactly would name somebody else. */
function isA(is: NonNullable<Member["is"]>, value: unknown): boolean {
  if (is === "list") return Array.isArray(value) && value.length > 0;
  return typeof value === "number" ? is !== "boolean" && Math.abs(value) < 2 ** 53 : typeof value === is;
}

const faults: Readonly<Record<string, RegExp>> = {
  empty: /^\s*$/,
  "lone-surrogate": /\p{Cs}/u,
  "dot-segment": /^(\.|%2e){1,2}$/i,
  slash: /[/\\]/,
  "control-character": /\p{Cc}/u,
};

/** What makes a text unsafe as an id; in a path also after a server decoded it, however often. */
function unsafe(text: string, inPath: boolean, not?: readonly string[], depth = 0): string | undefined {
  if (not?.includes(text.toLowerCase())) return "other-route";
  if (/^[\w-]+$/.test(text)) return undefined;
  const decoded = text.replace(/%(?:25)*([\da-f]{2})/gi, (_, hex) => String.fromCharCode(Number(`0x${hex}`)));
  if (inPath && decoded !== text) return depth < 9 ? unsafe(decoded, inPath, not, depth + 1) : "nested-encoding";
  // slashes and line breaks do no harm elsewhere
  const seen = inPath ? text : text.trim().replace(/[\t\n\r/\\]/g, "_");
  return Object.keys(faults).find((code) => faults[code]?.test(seen));
}
