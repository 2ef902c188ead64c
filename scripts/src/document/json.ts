/** Plain data, as JSON and the JSON part of YAML can say it. An integer that a number can't hold exactly is a bigint. */
export type Json = null | boolean | number | bigint | string | Json[] | JsonObject;
export type JsonObject = { [key: string]: Json };

export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** An own property's value, so that `constructor` and the like are absent unless the document has them. */
export function own(object: JsonObject, key: string): Json | undefined {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}

/** Sets an own property; `__proto__` is a key like any other. */
export function put(object: JsonObject, key: string, value: Json): void {
  Object.defineProperty(object, key, { value, writable: true, enumerable: true, configurable: true });
}

/** One reference token of a JSON pointer (RFC 6901, section 3). */
export function escapeToken(token: string | number): string {
  const text = String(token);
  return /[~/]/.test(text) ? text.replaceAll("~", "~0").replaceAll("/", "~1") : text;
}

export function unescapeToken(token: string): string {
  return token.replaceAll("~1", "/").replaceAll("~0", "~");
}

/** `pointer("paths", "/users", "get")` is `#/paths/~1users/get`. */
export function pointer(...tokens: readonly (string | number)[]): string {
  return ["#", ...tokens.map(escapeToken)].join("/");
}

/** The tokens of `#/a/b` or `/a/b`; `#` and the empty string are the whole document. */
export function pointerTokens(text: string): string[] {
  const [, ...tokens] = text.replace(/^#/, "").split("/");
  return tokens.map(unescapeToken);
}

/** The value at a pointer, through own members and array items only. */
export function getPointer(document: Json, text: string): Json | undefined {
  let value: Json | undefined = document;
  for (const token of pointerTokens(text)) {
    if (Array.isArray(value)) value = /^(0|[1-9]\d*)$/.test(token) ? value[Number(token)] : undefined;
    else if (isObject(value)) value = own(value, token);
    else return undefined;
  }
  return value;
}

/** Equal as JSON values: the order of members does not count. */
export function equalJson(left: Json, right: Json): boolean {
  if (left === right) return true;
  if (Array.isArray(left)) {
    return (
      Array.isArray(right) && left.length === right.length && left.every((item, i) => equalJson(item, right[i] as Json))
    );
  }
  if (!isObject(left) || !isObject(right)) return false;
  const keys = Object.keys(left);
  return (
    keys.length === Object.keys(right).length &&
    keys.every((key) => Object.hasOwn(right, key) && equalJson(left[key] as Json, right[key] as Json))
  );
}

/** A copy of an object with every member's value replaced. */
export function mapValues<T extends Json, U extends Json>(
  object: { readonly [key: string]: T },
  map: (value: T, key: string) => U,
): { [key: string]: U } {
  return Object.fromEntries(Object.entries(object).map(([key, value]) => [key, map(value, key)]));
}

/** An own property, if it is an object. */
export function objectAt(object: JsonObject, key: string): JsonObject | undefined {
  const value = own(object, key);
  return isObject(value) ? value : undefined;
}

/** The items of an own property; none if it is not an array. */
export function listAt(object: JsonObject, key: string): Json[] {
  const value = own(object, key);
  return Array.isArray(value) ? value : [];
}

/** An own property, if it is a string. */
export function textAt(object: JsonObject, key: string): string | undefined {
  const value = own(object, key);
  return typeof value === "string" ? value : undefined;
}

/** A copy without the named properties. */
export function omit(object: JsonObject, ...keys: readonly string[]): JsonObject {
  return Object.fromEntries(Object.entries(object).filter(([key]) => !keys.includes(key)));
}

/** `typeof`, but a bigint is a number, as it is in JSON. */
export function jsonTypeOf(value: Json): string {
  return typeof value === "bigint" ? "number" : typeof value;
}

const { rawJSON } = JSON as unknown as { rawJSON(text: string): unknown };

/** `JSON.stringify` for data that may hold bigints, which it writes with all their digits. */
export function toJsonText(value: unknown, indent?: number): string {
  try {
    return JSON.stringify(value, null, indent);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    // A replacer is slow, and few documents need it.
    return JSON.stringify(
      value,
      (_, member) => (typeof member === "bigint" ? rawJSON(String(member)) : member),
      indent,
    );
  }
}
