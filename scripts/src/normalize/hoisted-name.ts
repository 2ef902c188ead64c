import { upperFirst } from "../document/camel-case.ts";
import { pointerTokens } from "../document/json.ts";
import type { Target } from "./library.ts";

const structural = new Set([
  "components",
  "schemas",
  "definitions",
  "paths",
  "content",
  "schema",
  "properties",
  "$defs",
]);

/**
 * A name for a schema that becomes a component: its own key or file, or else the words of its pointer:
 * `#/paths/~1users/get/responses/200/content/application~1json/schema` is `UsersGetResponses200`.
 */
export function hoistedName(target: Target, taken: object): string {
  const tokens = pointerTokens(target.pointer);
  const [file = ""] = target.file.split("/").slice(-1);
  const words = tokens.length === 0 ? [file.replace(/\.[^.]+$/, "")] : ownWords(tokens);
  const base = words
    .flatMap((word) => word.split(/[^A-Za-z0-9_]+/))
    .filter((word) => word !== "")
    .map(upperFirst)
    .join("");
  const name = /^[A-Za-z]/.test(base) ? base : `Schema${base}`;
  let unique = name;
  for (let number = 2; Object.hasOwn(taken, unique); number++) unique = `${name}${number}`;
  return unique;
}

// A schema directly in components or definitions is named by its key alone.
function ownWords(tokens: readonly string[]): string[] {
  const last = tokens.slice(-1);
  const [group = ""] = tokens.slice(-2, -1);
  if (tokens.length <= 3 && /^(schemas|definitions|\$defs)$/.test(group)) return last;
  return tokens.filter((token) => !structural.has(token) && !token.includes("/json"));
}
