import { createQuerySerializer } from "openapi-fetch";
import { own } from "./own.ts";
import type { Row } from "./table.ts";

/** The path template with its parameters written (`style: simple`). Only after `checkInput`. */
export function writePath(row: Row, values: unknown): string {
  return row.path.replace(/\{([^{}]+)\}/g, (_, name) => [own(values, name)].flat().map(encode).join(","));
}

/** The query string (OpenAPI `style` and `explode`). */
export function writeQuery(row: Row, values: object): string {
  const written = Object.entries(values).map(([name, value]) => {
    const { style, explode = true } = row.params?.query?.[name] ?? {};
    return writeMember(name, value, style, explode);
  });
  return written.filter(Boolean).join("&");
}

/** The body as it is sent. */
export function writeBody({ body }: Row, value: unknown): BodyInit | undefined {
  if (value === undefined) return undefined;
  const type = body?.type ?? "";
  if (/json|\*/.test(type)) return JSON.stringify(value);
  if (!/urlenc/.test(type)) return value as BodyInit;
  const written = Object.entries(value as object).map(([name, member]) =>
    writeMember(name, member, "deepObject", true),
  );
  return written.filter(Boolean).join("&");
}

function writeMember(name: string, value: unknown, style: string | undefined, explode: boolean): string {
  const isObject = typeof value === "object" && value !== null && !Array.isArray(value);
  return createQuerySerializer({
    array: { style: style === "deepObject" ? "form" : style, explode } as never,
    object: { style: style ?? "form", explode } as never,
  })(bare1(encode(name), isObject ? Object.fromEntries(Object.entries(value).map(([k, v]) => [encode(k), v])) : value));
}

function bare1(name: string, value: unknown): object {
  return { __proto__: null, [name]: value };
}

const encode = (value: unknown): string => encodeURIComponent(String(value));
