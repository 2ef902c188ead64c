import { formsOf } from "./redact-error.ts";

/** Shorter texts are words that a body may hold by chance. */
const shortest = 8;

const mark = "[redacted]";

/** Puts `[redacted]` in the place of every key that a response echoes. */
export interface KeyRedactor {
  text(text: string): string;
  /** Also of JSON in which it is written with escapes (`\\u0073`). */
  bytes(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer>;
}

const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

export function redactKeys(secrets: readonly string[]): KeyRedactor {
  const forms = secrets.filter((secret) => secret.length >= shortest).flatMap(formsOf);
  const redact = (text: string) => forms.reduce((all, form) => all.replaceAll(form, mark), text);
  const bytes = (given: Uint8Array<ArrayBuffer>) => {
    const text = decoder.decode(given);
    const plain = redact(text);
    const unescaped = unescapeAscii(plain);
    const clean = redact(unescaped);
    const shown = clean === unescaped ? plain : clean;
    return shown === text ? given : new TextEncoder().encode(shown);
  };
  return { text: redact, bytes };
}

/** JSON with its escapes of printable ASCII written out, but for quotes and backslashes. */
function unescapeAscii(json: string): string {
  const written = (sequence: string, hex: string) => {
    const character = String.fromCharCode(Number.parseInt(hex, 16));
    return /["\\]/.test(character) ? sequence : character;
  };
  return json.replace(/\\u00([2-7][\da-f])/gi, written).replaceAll("\\/", "/");
}

/** One array of several. */
export function join(parts: readonly Uint8Array<ArrayBuffer>[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
