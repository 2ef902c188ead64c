import { formsOf } from "./redact-error.ts";
import { unescapeJson } from "./unescape-json.ts";

/** Shorter texts are words that a body may hold by chance. */
const shortest = 8;

const mark = "[redacted]";

/** Puts `[redacted]` in the place of every key that a response echoes. */
export interface KeyRedactor {
  text(text: string): string;
  /** Also of JSON in which it is written with escapes (`\\u0073`). */
  body(bytes: Uint8Array<ArrayBuffer>): BodyContent;
}

/** A whole body, as bytes and as text. */
export interface BodyContent {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** The bytes as UTF-8; U+FFFD stands for what is none. */
  readonly text: string;
}

export function redactKeys(secrets: readonly string[]): KeyRedactor {
  const forms = secrets.filter((secret) => secret.length >= shortest).flatMap(formsOf);
  // in either case: names of headers come in lower case, `%2B` may be written `%2b`
  const patterns = forms.map((form) => new RegExp(form.replace(/\W/g, "\\$&"), "gi"));
  const redact = (text: string) => patterns.reduce((all, pattern) => all.replace(pattern, mark), text);
  const redactEscaped = (text: string) => {
    const unescaped = unescapeJson(text);
    if (unescaped === text) return text;
    const clean = redact(unescaped);
    return clean === unescaped ? text : clean;
  };
  const body = (bytes: Uint8Array<ArrayBuffer>) => {
    const text = new TextDecoder().decode(bytes);
    const shown = redactEscaped(redact(text));
    return shown === text ? { bytes, text } : { bytes: new TextEncoder().encode(shown), text: shown };
  };
  return { text: redact, body };
}
