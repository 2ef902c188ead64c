import type { Call } from "./call.ts";
import { encode } from "./encode.ts";
import { own } from "./own.ts";
import type { Row } from "./table.ts";

/** The path template with its parameters written (`style: simple`). Only after `checkInput`. */
export function writePath({ path, input }: Row, values: unknown): string {
  let written: string = path;
  for (const name in input?.path?.members) written = written.replaceAll(`{${name}}`, encode(own(values, name), true));
  return written;
}

/** The query string (OpenAPI `style` and `explode`). */
export function writeQuery({ api, row }: Call, values: object): string {
  return (api.parts?.writeStyled ?? writePlain)(values, row.input?.query?.members);
}

/** The body as it is sent. */
export function writeBody({ api, row }: Call, value: unknown): RequestInit["body"] | undefined {
  const { type = "", input } = row;
  if (value === undefined || /json|\*/.test(type)) return JSON.stringify(value);
  if (!/urlenc/.test(type)) return value as RequestInit["body"];
  return api.parts?.writeStyled?.(value as object, input?.body?.members, "deepObject");
}

/** In the default style: a list repeats its name. */
function writePlain(values: object): string {
  const pairs = Object.entries(values).flatMap(([name, value]) => [value].flat().map((each) => [name, each] as const));
  const given = pairs.filter(([, value]) => value != null);
  return given.map(([name, value]) => `${encode(name)}=${encode(value)}`).join("&");
}
