import { createQuerySerializer } from "openapi-fetch";
import { bare, own } from "./own.ts";
import type { Member, Row } from "./table.ts";

/** The path template with its parameters written (`style: simple`). Only after `checkInput`. */
export function writePath(row: Row, values: unknown): string {
  return row.path.replace(/\{([^{}]+)\}/g, (_, name) => [own(values, name)].flat().map(encode).join(","));
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
    const { style = "form", explode = !/D/.test(style) } = ruleOf(name) ?? {};
    const how = { style, explode } as never;
    const isRecord = typeof value === "object" && value && !Array.isArray(value);
    return createQuerySerializer({ array: how, object: how })(
      withKeys([[name, isRecord ? withKeys(Object.entries(value)) : value]]),
    );
  });
  return written.filter(Boolean).join("&");
}

/** openapi-fetch writes keys as they are, and those of a prototype as well. */
function withKeys(entries: [string, unknown][]): object {
  return bare(Object.fromEntries(entries.map(([key, value]) => [encode(key), value])));
}

const encode = (value: unknown): string => encodeURIComponent(String(value));
