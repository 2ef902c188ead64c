import { formsOf } from "./redact-error.ts";

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
  const redact = (text: string) => forms.reduce((all, form) => all.replaceAll(form, mark), text);
  const redactEscaped = (text: string) => {
    if (!text.includes("\\")) return text;
    const unescaped = unescapeAscii(text);
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

/** JSON with its escapes of printable ASCII written out, but for quotes and backslashes. */
function unescapeAscii(json: string): string {
  const written = (sequence: string, hex: string) => {
    const character = String.fromCharCode(Number.parseInt(hex, 16));
    return /["\\]/.test(character) ? sequence : character;
  };
  return json.replace(/\\u00([2-7][\da-f])/gi, written).replaceAll("\\/", "/");
}
