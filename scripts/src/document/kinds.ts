/** The objects of the OpenAPI standard (3.1; `schema` is JSON Schema 2020-12). */
export type Kind =
  | "document"
  | "info"
  | "contact"
  | "license"
  | "externalDocs"
  | "tag"
  | "server"
  | "variable"
  | "pathItem"
  | "operation"
  | "parameter"
  | "requestBody"
  | "mediaType"
  | "encoding"
  | "response"
  | "header"
  | "example"
  | "link"
  | "callback"
  | "components"
  | "securityScheme"
  | "schema";

/**
 * What a field holds: `text` (CommonMark), `line` (one line of text), a kind, a list (`[]`) or a map (`{}`) of a kind,
 * a map with extensions (`<>`: keys that begin with `x-`), or data that is not interpreted.
 */
export type Field = "data" | "text" | "line" | Kind | `${Kind}[]` | `${Kind}{}` | `${Kind}<>`;

export type Fields = { readonly [field: string]: Field };
export type Shape = { readonly [kind in Kind]: Fields };

/** The kinds that a Reference Object may stand for. */
export const referable: ReadonlySet<Kind> = new Set([
  "schema",
  "parameter",
  "requestBody",
  "response",
  "header",
  "example",
  "link",
  "callback",
  "pathItem",
  "securityScheme",
  "mediaType",
]);
