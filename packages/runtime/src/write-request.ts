import { own } from "./own.ts";
import type { Row } from "./table.ts";

/** The path template with its parameters written (`style: simple`). Only after `checkInput`. */
export function writePath(row: Row, values: unknown): string {
  return row.path.replace(/\{([^{}]+)\}/g, (_, name) => {
    const value = own(values, name);
    return Array.isArray(value) ? value.map(encode).join(",") : encode(value);
  });
}

/** The query string (OpenAPI `style` and `explode`). */
export function writeQuery(row: Row, values: unknown): string {
  const rules = own(own(row, "params"), "query");
  return Object.entries((values ?? {}) as object)
    .flatMap(([name, value]) => {
      const rule = own(rules, name);
      return writePair(encode(name), value, rule?.style, rule?.explode ?? !/ed$/.test(rule?.style ?? ""));
    })
    .join("&");
}

function writePair(name: string, value: unknown, style: string | undefined, explode: boolean): string[] {
  if (value == null) return [];
  if (typeof value !== "object") return [`${name}=${encode(value)}`];
  if (Array.isArray(value)) {
    const joiner = style === "spaceDelimited" ? "%20" : style === "pipeDelimited" ? "|" : ",";
    const items = value.map(encode);
    return explode ? items.map((item) => `${name}=${item}`) : items.length ? [`${name}=${items.join(joiner)}`] : [];
  }
  const members = Object.entries(value).filter(([, member]) => member != null);
  if (style === "deepObject") return members.map(([key, member]) => `${name}[${encode(key)}]=${encode(member)}`);
  if (explode) return members.map(([key, member]) => `${encode(key)}=${encode(member)}`);
  return [`${name}=${members.flat().map(encode).join(",")}`];
}

/** The body as it is sent. */
export function writeBody(row: Row, body: unknown): BodyInit | undefined {
  const type = own(row, "body")?.type ?? "";
  if (body === undefined) return undefined;
  if (/json|\*\/\*/.test(type)) return JSON.stringify(body);
  if (type === "application/x-www-form-urlencoded") return writeForm(body as object);
  return body as BodyInit;
}

function writeForm(body: object): string {
  return Object.entries(body)
    .flatMap(([name, value]) => writePair(encode(name), value, "deepObject", true))
    .join("&");
}

function encode(value: unknown): string {
  if (typeof value === "object") throw new TypeError("an object stands where a single value is written");
  return encodeURIComponent(String(value));
}
