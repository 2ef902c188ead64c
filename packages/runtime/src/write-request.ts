import { bare, own } from "./own.ts";
import type { Member, Row } from "./table.ts";

/** The path template with its parameters written (`style: simple`). Only after `checkInput`. */
export function writePath({ path, input }: Row, values: unknown): string {
  let written: string = path;
  for (const name in input?.path?.members) written = written.replaceAll(`{${name}}`, encode(own(values, name), true));
  return written;
}

/** The query string (OpenAPI `style` and `explode`). */
export function writeQuery(row: Row, values: object): string {
  return writeMembers(values, (name) => row.input?.query?.members?.[name]);
}

/** The body as it is sent. */
export function writeBody({ type = "" }: Row, value: unknown): BodyInit | undefined {
  if (value === undefined || /json|\*/.test(type)) return JSON.stringify(value);
  return /urlenc/.test(type) ? writeMembers(value as object, () => ({ style: "deepObject" })) : (value as BodyInit);
}

function writeMembers(values: object, ruleOf: (name: string) => Member | undefined): string {
  const written = Object.entries(values).map(([name, value]) => {
    const { style = "form", explode = !/D/.test(style) } = bare(ruleOf(name));
    // of anything else, a date or a promise, nothing would be written
    const isRecord = {}.toString.call(value) === "[object Object]";
    const pairs = (isRecord ? Object.entries(value) : [value].flat().map((each) => ["", each]))
      .filter(([, each]) => each != null)
      .map(([member, each]) => [encode(member), encode(each)] as const);
    const key = encode(name);
    if (explode) {
      const keyOf = (member: string) => (!isRecord ? key : style === "form" ? member : `${key}[${member}]`);
      return pairs.map(([member, each]) => `${keyOf(member)}=${each}`).join("&");
    }
    const joint = /^s/.test(style) ? "%20" : /^p/.test(style) ? "|" : ",";
    return pairs[0] && `${key}=${pairs.flatMap((pair) => (isRecord ? pair : pair[1])).join(joint)}`;
  });
  return written.filter(Boolean).join("&");
}

function encode(value: unknown, listed?: unknown): string {
  if (listed && Array.isArray(value)) return value.map(encode).join();
  if (Object(value) === value) throw new TypeError("a text is expected");
  return encodeURIComponent(`${value}`);
}
