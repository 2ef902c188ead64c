import { isObject, type Json, type JsonObject, pointerTokens, put } from "../../document/json.ts";

/** Puts a schema that allows anything, or a response without a body, in the place of a broken reference. */
export function dropReference(document: JsonObject, pointer: string): boolean {
  const tokens = pointerTokens(pointer).filter((token, index, all) => token !== "$ref" || index < all.length - 1);
  const key = tokens.pop();
  const parent = valueAt(document, tokens);
  if (key === undefined || tokens.at(-1) === "parameters") return dropNearest(document, [...tokens, key ?? ""]);
  if (!isObject(parent) && !Array.isArray(parent)) return dropNearest(document, tokens);
  const value: Json = tokens.at(-1) === "responses" ? { description: "" } : {};
  if (Array.isArray(parent)) parent[Number(key)] = value;
  else put(parent, key, value);
  return true;
}

/** Leaves out what is at a place, or else the nearest thing that should hold it; never all paths or all components. */
export function dropNearest(document: JsonObject, tokens: readonly string[]): boolean {
  for (let length = tokens.length; length > 1; length--) {
    const parent = valueAt(document, tokens.slice(0, length - 1));
    const key = tokens[length - 1] as string;
    if (Array.isArray(parent) && parent[Number(key)] !== undefined) return parent.splice(Number(key), 1).length > 0;
    if (isObject(parent) && Object.hasOwn(parent, key)) return delete parent[key];
  }
  return false;
}

function valueAt(document: JsonObject, tokens: readonly string[]): Json | undefined {
  return tokens.reduce<Json | undefined>((at, token) => {
    if (Array.isArray(at)) return at[Number(token)];
    return isObject(at) && Object.hasOwn(at, token) ? at[token] : undefined;
  }, document);
}
