import { own } from "./own.ts";
import type { Media, Row } from "./table.ts";

/** What an answer means. */
export interface Verdict {
  readonly kind: "ok" | "http" | "not-done" | "unexpected-status" | "decode";
  readonly body?: unknown;
}

const undecodable: unique symbol = Symbol();
const utf8 = new TextDecoder("utf-8", { fatal: true });

/** Success only where the vendor says so: a declared 2xx, a body that can be read, and what `x-purge-done` asks for. */
export function judge(row: Row, status: number, type: string, bytes: Uint8Array<ArrayBuffer>): Verdict {
  const media = row.answers[status] ?? row.answers[`${`${status}`[0]}XX`];
  const ok = status >= 200 && status < 300;
  if (media === undefined) return { kind: "unexpected-status", body: readAny(bytes) };
  const body = row.method === "HEAD" ? undefined : decode(media, type, bytes, ok);
  if (body === undecodable) return { kind: "decode" };
  if (!ok) return { kind: "http", body };
  const done = row.done?.[status];
  return { kind: done && !isDone(body, done) ? "not-done" : "ok", body };
}

function decode(media: Media, type: string, bytes: Uint8Array<ArrayBuffer>, ok: boolean): unknown {
  if (media === "blob") return new Blob([bytes], { type });
  if (media === "") return ok ? (bytes.length ? readJson(bytes) : undefined) : readAny(bytes);
  if (!bytes.length) return media === "text" ? "" : undecodable;
  if (media === "json" || (media === "json|text" && /json/.test(type))) return readJson(bytes);
  return /html/.test(type) ? undecodable : new TextDecoder().decode(bytes);
}

function readJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(utf8.decode(bytes));
  } catch {
    return undecodable;
  }
}

/** JSON where it is JSON, else the text: for bodies that nobody has declared. */
function readAny(bytes: Uint8Array): unknown {
  const json = bytes.length ? readJson(bytes) : undefined;
  return json === undecodable ? new TextDecoder().decode(bytes) : json;
}

/** RFC 6901, over own properties. */
function isDone(body: unknown, [pointer, equals]: readonly [string, unknown]): boolean {
  const steps = pointer.split("/").slice(1);
  const at = steps.reduce<unknown>(
    (value, step) => own(Object(value), step.replace(/~1/g, "/").replace(/~0/g, "~")),
    body,
  );
  return at === equals;
}
