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

export function redactKeys(secrets: readonly string[]): KeyRedactor {
  const forms = secrets.filter((secret) => secret.length >= shortest).flatMap(formsOf);
  const text = (given: string) => forms.reduce((all, form) => all.replaceAll(form, mark), given);
  const bytes = (given: Uint8Array<ArrayBuffer>) => {
    const plain = forms.reduce(replaceBytes, given);
    if (forms.length === 0 || !plain.includes(backslash)) return plain;
    const unescaped = unescapeAscii(new TextDecoder().decode(plain));
    const clean = text(unescaped);
    return clean === unescaped ? plain : new TextEncoder().encode(clean);
  };
  return { text, bytes };
}

const backslash = 0x5c;

/** JSON with its escapes of printable ASCII written out, but for quotes and backslashes. */
function unescapeAscii(json: string): string {
  const written = (sequence: string, hex: string) => {
    const character = String.fromCharCode(Number.parseInt(hex, 16));
    return /["\\]/.test(character) ? sequence : character;
  };
  return json.replace(/\\u00([2-7][\da-f])/gi, written).replaceAll("\\/", "/");
}

function replaceBytes(bytes: Uint8Array<ArrayBuffer>, form: string): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder();
  const wanted = encoder.encode(form);
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let kept = 0;
  for (let at = bytes.indexOf(wanted[0] as number); at >= 0; at = bytes.indexOf(wanted[0] as number, at + 1)) {
    if (at < kept || !wanted.every((byte, nth) => bytes[at + nth] === byte)) continue;
    parts.push(bytes.slice(kept, at), encoder.encode(mark));
    kept = at + wanted.length;
  }
  return kept === 0 ? bytes : join([...parts, bytes.slice(kept)]);
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
