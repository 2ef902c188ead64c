import { type Json, type JsonObject, pointer } from "./json.ts";

// Types of the normalized document: exactly what `normalize` guarantees. Parameters, responses, request bodies, headers
// and examples are inlined; only schemas are referenced.

export type Evidence = {
  grade: "documented" | "observed" | "read in source" | "inferred";
  source: string;
  /** ISO date. */
  date: string;
};
type Graded = { "x-purge-evidence"?: Evidence | Evidence[] };

export type Document = {
  openapi: string;
  info: Info;
  servers: Server[];
  tags?: Tag[];
  paths: { [path: string]: PathItem };
  components?: Components;
  externalDocs?: ExternalDocs;
};

export type Info = {
  title: string;
  version: string;
  summary?: string;
  description?: string;
  termsOfService?: string;
  contact?: { name?: string; url?: string; email?: string };
  license?: { name: string; identifier?: string; url?: string };
};

export type Tag = { name: string; description?: string; externalDocs?: ExternalDocs };
export type ExternalDocs = { url: string; description?: string };

export type Server = Graded & {
  url: string;
  description?: string;
  "x-purge-name": string;
  "x-purge-key-prefix"?: string | string[];
  variables?: { [name: string]: ServerVariable };
};

export type ServerVariable = {
  default: string;
  enum?: string[];
  description?: string;
  "x-purge-placeholder"?: true;
};

export const methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"] as const;
export type Method = (typeof methods)[number];
export type PathItem = { [method in Method]?: Operation };

export type Operation = Graded & {
  operationId: string;
  summary: string;
  description?: string;
  tags?: string[];
  deprecated?: boolean;
  externalDocs?: ExternalDocs;
  "x-purge-idempotent"?: true;
  /** Where they are not the document's. */
  servers?: Server[];
  /** Absent where the vendor does not say; provider.yaml then has a lint exception. */
  security?: SecurityRequirement[];
  parameters?: Parameter[];
  requestBody?: RequestBody;
  responses: { [status: string]: Response };
};

/** The schemes that are needed together, with their scopes. */
export type SecurityRequirement = { [scheme: string]: string[] };

export type Parameter = Graded & {
  name: string;
  in: "path" | "query" | "header";
  description?: string;
  required?: boolean;
  deprecated?: boolean;
  allowEmptyValue?: boolean;
  allowReserved?: boolean;
  style?: string;
  explode?: boolean;
  schema?: Schema;
  content?: { [media: string]: MediaType };
  example?: Json;
  examples?: { [name: string]: Example };
};

export type RequestBody = {
  description?: string;
  required?: boolean;
  /** Exactly one. */
  content: { [media: string]: MediaType };
};

export type Response = Graded & {
  description: string;
  headers?: { [name: string]: Header };
  content?: { [media: string]: MediaType };
  "x-purge-done"?: Done;
};

/** Which body means done. `any`: the vendor documents none, so every well-formed response counts. */
export type Done = "any" | { pointer: string; equals: Json };

export type Header = Omit<Parameter, "name" | "in" | "x-purge-evidence">;
export type MediaType = {
  schema?: Schema;
  example?: Json;
  examples?: { [name: string]: Example };
  encoding?: { [property: string]: JsonObject };
};
export type Example = { summary?: string; description?: string; value?: Json; externalValue?: string };

/** JSON Schema 2020-12. Other keywords may be present as well. */
export type Schema = boolean | SchemaObject;
export type SchemaObject = {
  $ref?: string;
  type?: string | string[];
  title?: string;
  description?: string;
  format?: string;
  pattern?: string;
  minLength?: number;
  maxLength?: number;
  enum?: Json[];
  const?: Json;
  default?: Json;
  properties?: { [name: string]: Schema };
  required?: string[];
  additionalProperties?: Schema;
  patternProperties?: { [pattern: string]: Schema };
  unevaluatedProperties?: Schema;
  items?: Schema;
  prefixItems?: Schema[];
  maxItems?: number;
  allOf?: Schema[];
  anyOf?: Schema[];
  oneOf?: Schema[];
  not?: Schema;
  discriminator?: { propertyName: string; mapping?: { [value: string]: string } };
  deprecated?: boolean;
  readOnly?: boolean;
  writeOnly?: boolean;
  [keyword: string]: Json;
};

export type Components = {
  schemas?: { [name: string]: Schema };
  securitySchemes?: { [name: string]: SecurityScheme };
};

export type SecurityScheme = Graded & {
  description?: string;
  "x-purge-name"?: string;
} & (
    | { type: "apiKey"; in: "header" | "query"; name: string; "x-purge-prefix"?: string }
    | { type: "http"; scheme: "bearer" | "basic"; bearerFormat?: string }
  );

/** One operation and its place in the document. */
export interface Place {
  path: string;
  method: Method;
  operation: Operation;
  /** `#/paths/~1users~1{id}/delete` */
  pointer: string;
}

/** Every operation, in document order. */
export function* eachOperation(document: Document): Generator<Place> {
  for (const [path, item] of Object.entries(document.paths)) {
    for (const method of methods) {
      const operation = Object.hasOwn(item, method) ? item[method] : undefined;
      if (operation !== undefined) yield { path, method, operation, pointer: pointer("paths", path, method) };
    }
  }
}
