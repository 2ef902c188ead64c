import { getOwn } from "./copy-own.ts";
import type { Cause } from "./result.ts";

/** The system's code of an error, wherever in its chain of causes it stands: `ECONNREFUSED`, `UND_ERR_SOCKET`. */
export function codeOf(error: unknown, hidden: readonly string[]): string | undefined {
  return findInCauses(error, (each) => {
    const code = getOwn(each, "code");
    const isCode = typeof code === "string" && /^[A-Z]\w{2,60}$/.test(code) && !shows(code, hidden);
    return isCode ? code : undefined;
  });
}

/** The first thing that `find` finds in an error or in its causes. */
export function findInCauses<T>(error: unknown, find: (each: unknown) => T | undefined, depth = 0): T | undefined {
  if (Object(error) !== error || depth > 9) return undefined;
  return find(error) ?? findInCauses(getOwn(error, "cause"), find, depth + 1);
}

/** An error as plain data, without what `hidden` holds. Nothing if reading it throws, or if it is no error. */
export function redactError(error: unknown, hidden: readonly string[]): Cause | undefined {
  try {
    return redact(error, hidden);
  } catch {
    return undefined;
  }
}

function redact(error: unknown, hidden: readonly string[], depth = 0): Cause | undefined {
  if (!isError(error) || depth > 4) return undefined;
  const isOpen = !shows(`${error.name}: ${error.message}`, hidden);
  const code = codeOf(error, hidden);
  const cause = redact(getOwn(error, "cause"), hidden, depth + 1);
  return {
    name: isOpen ? `${error.name}` : "Error",
    message: isOpen ? `${error.message}` : "[redacted]",
    ...(code && { code }),
    ...(cause && { cause }),
  };
}

/** Errors of another realm, as Jest has them, are no `instanceof Error`. */
function isError(value: unknown): value is Error {
  return value instanceof Error || {}.toString.call(value) === "[object Error]";
}

function shows(text: string, hidden: readonly string[]): boolean {
  const lower = text.toLowerCase();
  return hidden.some((each) => each !== "" && lower.includes(each));
}

/** Every text in a value, as it is, as it is written in a URL and as in JSON; in lower case. */
export function textsOf(value: unknown): string[] {
  const found = new Set([value]);
  // the loop also reaches what it adds, however deep, and a circle once
  for (const each of found) {
    if (typeof each === "object" && each !== null) for (const below of Object.values(each)) found.add(below);
  }
  const texts = [...found].filter((each) => each != null && typeof each !== "object" && typeof each !== "function");
  return texts.flatMap((each) => formsOf(String(each)).map((form) => form.toLowerCase()));
}

/** The texts of what the caller gave, as far as they can be read: what failed may be its own getter. */
export function readableTexts(input: unknown): string[] {
  try {
    return textsOf(input);
  } catch {
    return [];
  }
}

/** The ways in which a text can be written: plain, in a URL, in JSON. */
export function formsOf(text: string): string[] {
  if (/^[\w.~-]*$/.test(text)) return [text];
  const encoded = encodeURIComponent(text.replace(/\p{Cs}/gu, "\ufffd"));
  const json = JSON.stringify(text).slice(1, -1);
  // URL parsers encode an apostrophe in a query, and some JSON writers escape slashes
  return [...new Set([text, encoded, encoded.replaceAll("'", "%27"), json, json.replaceAll("/", "\\/")])];
}
