import type { ResponseKind } from "./api.ts";
import type { BodyContent } from "./redact-key.ts";
import type { ReadResponse } from "./send-once.ts";

/** Why a body is not what the specification declares, for a message. */
export interface Undecodable {
  readonly expected: string;
}

/** A decoded body, or why there is none. */
export type Decoded = { readonly value: unknown } | Undecodable;

const pageStart = /^\s*<(!doctype|html|head|body)/i;

/** Decodes a body that the specification declares. */
export function decode(kind: Exclude<ResponseKind, "">, response: ReadResponse): Decoded {
  const type = contentType(response);
  const isText =
    kind === "text" || kind === "html" || (kind.startsWith("json|") && !isJson(type) && response.bytes.length > 0);
  if (kind === "bytes") return isHtml(type) ? { expected: "bytes" } : { value: new Blob([response.bytes], { type }) };
  if (!isText) return parse(response) ?? { expected: "JSON" };
  return !kind.includes("html") && looksLikeHtml(response) ? { expected: "text" } : { value: response.text };
}

/** Decodes a body that nobody has declared: JSON if it is JSON, else text. */
export function decodeUndeclared(body: BodyContent): unknown {
  if (body.bytes.length === 0) return undefined;
  return (parse(body) ?? { value: body.text }).value;
}

/** A body of JSON. Nothing if it is none. */
export function parse({ bytes, text }: BodyContent): { value: unknown } | undefined {
  try {
    // what is no UTF-8 is no JSON (RFC 8259, 8.1), and leaves this mark in the text
    if (text.includes("\ufffd")) new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}

/** What came, for a message: neither the body nor a header's text is in it. */
export function describeBody(response: ReadResponse): string {
  const type = /^[\w.+-]+\/[\w.+-]+/.exec(contentType(response))?.[0];
  const { length } = response.bytes;
  const size = length === 0 ? "an empty body" : `${length} byte${length === 1 ? "" : "s"}`;
  const page = looksLikeHtml(response) ? ", an HTML page" : "";
  return `${size} ${type ? `of ${type}` : "without a content type"}${page}`;
}

const contentType = ({ headers }: ReadResponse): string => headers["content-type"] ?? "";
const isJson = (type: string): boolean => /json/i.test(type);
const isHtml = (type: string): boolean => /html/i.test(type);

function looksLikeHtml(response: ReadResponse): boolean {
  return isHtml(contentType(response)) || pageStart.test(response.text);
}
