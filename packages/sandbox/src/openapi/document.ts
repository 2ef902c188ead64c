/** Any JSON value. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** An object with arbitrary members. */
export type Fields = Record<string, unknown>;

/** A server of the specification. `x-purge-name` is the name that callers use. */
export interface Server {
  url: string;
  "x-purge-name"?: string;
  "x-purge-key-prefix"?: string | string[];
  variables?: Record<string, { default: string; enum?: string[] }>;
}

/** How a credential is sent. */
export interface SecurityScheme {
  type: string;
  in?: string;
  name?: string;
  scheme?: string;
  "x-purge-prefix"?: string;
}

/** The parts of a normalized OpenAPI document that the sandbox reads. */
export interface Document {
  info: { title: string; version: string };
  servers: Server[];
  paths: Record<string, Fields>;
  components?: { securitySchemes?: Record<string, SecurityScheme> } & Fields;
}

/** A vendor to serve: the name of its package and its normalized specification. */
export interface Spec {
  name: string;
  document: Document;
}

export function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The value at a JSON pointer (RFC 6901), or `undefined`. */
export function valueAt(value: unknown, pointer: string): unknown {
  return pointer
    .split("/")
    .slice(1)
    .map((token) => token.replaceAll("~1", "/").replaceAll("~0", "~"))
    .reduce<unknown>(
      (node, key) =>
        typeof node === "object" && node !== null && Object.hasOwn(node, key) ? (node as Fields)[key] : undefined,
      value,
    );
}

/** Objects around a value, so that the value is at a JSON pointer. */
export function wrapAt(pointer: string, value: unknown): Fields {
  const keys = pointer.split("/").slice(1);
  return keys.reduceRight<unknown>((inner, key) => ({ [key]: inner }), value) as Fields;
}

/** A JSON pointer to a member of the value at another one. */
export function child(pointer: string, key: string | number): string {
  return `${pointer}/${String(key).replaceAll("~", "~0").replaceAll("/", "~1")}`;
}

/** Follows local references until the pointer leads to a value that isn't one. */
export function resolveRef(document: unknown, pointer: string): { pointer: string; value: unknown } {
  let here = pointer;
  for (let hops = 0; hops < 100; hops++) {
    const value = valueAt(document, here);
    if (!isFields(value) || typeof value.$ref !== "string") return { pointer: here, value };
    here = decodeURIComponent(value.$ref.slice(1));
  }
  throw new Error(`${pointer}: circular references.`);
}
