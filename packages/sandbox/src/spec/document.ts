/** Any JSON value. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** An object whose members are not known beforehand. */
export type Fields = Record<string, unknown>;

/** A server of the specification. `x-purge-name` is what callers call it. */
export interface Server {
  url: string;
  "x-purge-name"?: string;
  "x-purge-key-prefix"?: string | string[];
  variables?: Record<string, { default: string; enum?: string[] }>;
}

/** How a credential is presented. */
export interface SecurityScheme {
  type: string;
  in?: string;
  name?: string;
  scheme?: string;
}

/** A normalized OpenAPI document, as far as the sandbox reads it. */
export interface Document {
  info: { title: string; version: string };
  servers: Server[];
  paths: Record<string, Fields>;
  components?: { securitySchemes?: Record<string, SecurityScheme> } & Fields;
}

/** One vendor to serve: its package's name and its normalized specification. */
export interface Spec {
  name: string;
  document: Document;
}

export function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** RFC 6901. `undefined` where nothing is there. */
export function at(value: unknown, pointer: string): unknown {
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

/** One more step of a pointer. */
export function step(pointer: string, key: string | number): string {
  return `${pointer}/${String(key).replaceAll("~", "~0").replaceAll("/", "~1")}`;
}

/** Follows local references from a pointer until it stands on a value of its own. */
export function settle(document: unknown, pointer: string): { pointer: string; value: unknown } {
  let here = pointer;
  for (let hops = 0; hops < 100; hops++) {
    const value = at(document, here);
    if (!isFields(value) || typeof value.$ref !== "string") return { pointer: here, value };
    here = decodeURIComponent(value.$ref.slice(1));
  }
  throw new Error(`${pointer}: the references go round in a circle.`);
}
