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
  const body = decode(row.method === "HEAD" ? "" : media, type, bytes, media === undefined || !(ok || media));
  if (media === undefined) return { kind: "unexpected-status", body };
  if (body === undecodable) return { kind: "decode" };
  const done = row.done?.[status];
  return { kind: !ok ? "http" : done && !isDone(body, done) ? "not-done" : "ok", body };
}

/** `any`: nobody has declared a body, so that it is JSON where it is JSON, else text. */
function decode(media: Media | undefined, type: string, bytes: Uint8Array<ArrayBuffer>, any: boolean): unknown {
  if (media === "blob") return new Blob([bytes], { type });
  if (!media && !bytes.length) return undefined;
  const isText = media === "text" || (media === "json|text" && bytes.length > 0 && !/json/.test(type));
  const json = isText ? undecodable : readJson(bytes);
  const asText = any || (isText && !/html/.test(type));
  return json === undecodable && asText ? new TextDecoder().decode(bytes) : json;
}

function readJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(utf8.decode(bytes));
  } catch {
    return undecodable;
  }
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
