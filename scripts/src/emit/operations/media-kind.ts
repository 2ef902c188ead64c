import type { BodyKind, ResponseKind } from "@purge/runtime";
import type { Document, MediaType, Response, Schema } from "../../document/openapi.ts";
import { schemaFacts } from "../../document/schema-facts.ts";

const json = /[/+.-]json$/;
const html = /^text\/html$|^application\/xhtml\+xml$/;
const text = /^text\/|[/+.-]xml$|^application\/([\w.-]+[+.-])?(x-)?(yaml|ndjson|json-seq|javascript|graphql)$/;
const anything = /^(\*|application)\/\*$/;

/** How a request body of this media type and schema is written: the one place that decides. */
export function requestKind(media: string, schema: Schema | undefined, document: Document): BodyKind {
  const essence = essenceOf(media);
  if (essence === "application/x-www-form-urlencoded") return "form";
  if (essence.startsWith("multipart/")) return "multipart";
  if (!anything.test(essence)) return json.test(essence) ? "json" : text.test(essence) ? "text" : "bytes";
  if (isBinary(schema, document)) return "bytes";
  const { types } = schemaFacts(schema, document);
  return types.size === 1 && types.has("string") ? "text" : "json";
}

/** How a response body of one media type is read. */
export function mediaKind(media: string, schema: Schema | undefined, document: Document): ResponseKind {
  const essence = essenceOf(media);
  if (anything.test(essence)) return isBinary(schema, document) ? "bytes" : "json|text";
  if (json.test(essence)) return "json";
  if (html.test(essence)) return "html";
  return text.test(essence) ? "text" : "bytes";
}

/** How a response is read, for any of its media types. Bytes declared beside JSON are not read as bytes. */
export function responseKind({ content = {} }: Response, document: Document): ResponseKind {
  const kinds = new Set(Object.entries(content).map(([media, { schema }]) => mediaKind(media, schema, document)));
  const isText = kinds.has("text") || kinds.has("json|text");
  if (kinds.has("json") || kinds.has("json|text")) {
    return kinds.has("html") ? "json|html" : isText ? "json|text" : "json";
  }
  if (kinds.has("bytes")) return "bytes";
  return kinds.has("html") ? "html" : isText ? "text" : "";
}

/** The TypeScript type of a body that is not described by its schema. */
export function typeOfKind(kind: BodyKind | ResponseKind): "FormData" | "string" | "Blob" | undefined {
  if (kind === "multipart") return "FormData";
  if (kind === "bytes") return "Blob";
  return kind === "text" || kind === "html" ? "string" : undefined;
}

/** The only media type of a request body, and its content. */
export function onlyMedia(content: { [media: string]: MediaType } = {}): [media?: string, type?: MediaType] {
  return Object.entries(content)[0] ?? [];
}

function essenceOf(media: string): string {
  return media.toLowerCase().replace(/;.*/, "").trim();
}

function isBinary(schema: Schema | undefined, document: Document): boolean {
  const { types, format } = schemaFacts(schema, document);
  return types.size === 1 && types.has("string") && format === "binary";
}
