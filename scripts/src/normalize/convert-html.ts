import type { JsonObject } from "../document/json.ts";
import { shape } from "../document/shape.ts";
import { toCommonMark, withoutRelativeLinks } from "../document/to-common-mark.ts";
import { rewrite } from "../document/walk.ts";

/** Converts every text of the document to CommonMark without HTML, and without links that only work on the vendor's pages. */
export function convertHtml(document: JsonObject): JsonObject {
  return rewrite(document, (object, kind, _, into) => {
    const fields = shape[kind];
    const entries = Object.entries(object);
    const isText = (key: string) => Object.hasOwn(fields, key) && /^(text|line)$/.test(fields[key] as string);
    const texts = entries.filter(([key, value]) => isText(key) && typeof value === "string");
    const changed = texts
      .map(([key, value]): [string, string] => [key, written(value as string, fields[key] === "line")])
      .filter(([key, value]) => value !== object[key]);
    return into(changed.length === 0 ? object : { ...object, ...Object.fromEntries(changed) });
  });
}

function written(text: string, isLine: boolean): string {
  const clean = withoutRelativeLinks(toCommonMark(text));
  return isLine ? clean.replaceAll(/\s+/g, " ").trim() : clean;
}
