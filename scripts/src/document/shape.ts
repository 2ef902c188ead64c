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

const examples = { example: "data", examples: "example{}" } as const;

const header = {
  description: "text",
  required: "data",
  deprecated: "data",
  allowEmptyValue: "data",
  allowReserved: "data",
  style: "data",
  explode: "data",
  schema: "schema",
  content: "mediaType{}",
  ...examples,
} as const;

const parameter = { name: "data", in: "data", ...header, "x-purge-evidence": "data" } as const;

/** Kinds and their fields. The order of the fields is the canonical order of the normalized document. */
export const shape: Shape = {
  document: {
    openapi: "data",
    jsonSchemaDialect: "data",
    info: "info",
    externalDocs: "externalDocs",
    servers: "server[]",
    security: "data",
    tags: "tag[]",
    paths: "pathItem<>",
    webhooks: "pathItem{}",
    components: "components",
  },
  info: {
    title: "line",
    version: "data",
    summary: "line",
    description: "text",
    termsOfService: "data",
    contact: "contact",
    license: "license",
  },
  contact: { name: "data", url: "data", email: "data" },
  license: { name: "data", identifier: "data", url: "data" },
  externalDocs: { description: "text", url: "data" },
  tag: { name: "data", description: "text", externalDocs: "externalDocs" },
  server: {
    url: "data",
    "x-purge-name": "data",
    description: "text",
    "x-purge-key-prefix": "data",
    "x-purge-evidence": "data",
    variables: "variable{}",
  },
  variable: { description: "text", default: "data", "x-purge-placeholder": "data", enum: "data" },
  pathItem: {
    summary: "line",
    description: "text",
    servers: "server[]",
    parameters: "parameter[]",
    get: "operation",
    put: "operation",
    post: "operation",
    delete: "operation",
    options: "operation",
    head: "operation",
    patch: "operation",
    trace: "operation",
    query: "operation",
    additionalOperations: "operation{}",
  },
  operation: {
    operationId: "data",
    summary: "line",
    description: "text",
    deprecated: "data",
    tags: "data",
    externalDocs: "externalDocs",
    "x-purge-idempotent": "data",
    "x-purge-evidence": "data",
    servers: "server[]",
    security: "data",
    parameters: "parameter[]",
    requestBody: "requestBody",
    responses: "response<>",
    callbacks: "callback{}",
  },
  parameter,
  requestBody: { description: "text", required: "data", content: "mediaType{}" },
  mediaType: {
    schema: "schema",
    itemSchema: "schema",
    ...examples,
    encoding: "encoding{}",
    prefixEncoding: "encoding[]",
    itemEncoding: "encoding",
  },
  encoding: { contentType: "data", headers: "header{}", style: "data", explode: "data", allowReserved: "data" },
  response: {
    summary: "line",
    description: "text",
    "x-purge-done": "data",
    "x-purge-evidence": "data",
    headers: "header{}",
    content: "mediaType{}",
    links: "link{}",
  },
  header,
  example: { summary: "line", description: "text", value: "data", externalValue: "data" },
  link: { operationRef: "data", operationId: "data", parameters: "data", requestBody: "data", description: "text" },
  callback: { "*": "pathItem" },
  components: {
    securitySchemes: "securityScheme{}",
    parameters: "parameter{}",
    headers: "header{}",
    requestBodies: "requestBody{}",
    responses: "response{}",
    examples: "example{}",
    links: "link{}",
    callbacks: "callback{}",
    pathItems: "pathItem{}",
    mediaTypes: "mediaType{}",
    schemas: "schema{}",
  },
  securityScheme: {
    "x-purge-name": "data",
    type: "data",
    description: "text",
    name: "data",
    in: "data",
    "x-purge-prefix": "data",
    scheme: "data",
    bearerFormat: "data",
    flows: "data",
    openIdConnectUrl: "data",
    "x-purge-evidence": "data",
  },
  schema: {
    $id: "data",
    $schema: "data",
    $anchor: "data",
    $ref: "data",
    $dynamicRef: "data",
    $dynamicAnchor: "data",
    $comment: "data",
    title: "line",
    description: "text",
    deprecated: "data",
    readOnly: "data",
    writeOnly: "data",
    type: "data",
    format: "data",
    enum: "data",
    const: "data",
    default: "data",
    pattern: "data",
    minLength: "data",
    maxLength: "data",
    minimum: "data",
    maximum: "data",
    exclusiveMinimum: "data",
    exclusiveMaximum: "data",
    multipleOf: "data",
    contentEncoding: "data",
    contentMediaType: "data",
    contentSchema: "schema",
    discriminator: "data",
    properties: "schema{}",
    patternProperties: "schema{}",
    additionalProperties: "schema",
    unevaluatedProperties: "schema",
    propertyNames: "schema",
    required: "data",
    minProperties: "data",
    maxProperties: "data",
    dependentRequired: "data",
    dependentSchemas: "schema{}",
    prefixItems: "schema[]",
    items: "schema",
    unevaluatedItems: "schema",
    contains: "schema",
    minContains: "data",
    maxContains: "data",
    minItems: "data",
    maxItems: "data",
    uniqueItems: "data",
    allOf: "schema[]",
    anyOf: "schema[]",
    oneOf: "schema[]",
    not: "schema",
    if: "schema",
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
    then: "schema",
    else: "schema",
    $defs: "schema{}",
    definitions: "schema{}",
    xml: "data",
    externalDocs: "externalDocs",
    example: "data",
    examples: "data",
  },
};

const media = { consumes: "data", produces: "data", schemes: "data" } as const;

/** Swagger 2.0, as far as references are concerned. */
export const shapeOfTwo: Shape = {
  ...shape,
  document: {
    ...media,
    security: "data",
    paths: "pathItem<>",
    definitions: "schema{}",
    parameters: "parameter{}",
    responses: "response{}",
    securityDefinitions: "data",
  },
  operation: { ...shape.operation, ...media },
  parameter: { ...parameter, examples: "data", items: "data" },
  response: { description: "text", schema: "schema", headers: "data", examples: "data" },
};

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
