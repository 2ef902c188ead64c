import { child, type Document, type Fields, isFields, resolveRef } from "./document.ts";

/** A parameter, with a JSON pointer to its schema. */
export interface Parameter {
  name: string;
  in: "path" | "query" | "header" | "cookie";
  required: boolean;
  schema: string;
  type: string | undefined;
  /** The parameter's own example, if it has one. */
  example: unknown;
}

/** A declared response. Without `media`, any body is valid. */
export interface Declared {
  /** JSON pointers to schemas, by media type. */
  media: Record<string, string>;
  /** JSON pointers to schemas, by header name. */
  headers: Record<string, { schema: string; required: boolean }>;
  done: { pointer: string; equals: unknown } | undefined;
}

/** One operation of a vendor's specification. */
export interface Operation {
  id: string;
  method: string;
  template: string;
  match: RegExp;
  names: string[];
  parameters: Parameter[];
  body: { required: boolean; media: Record<string, string> } | undefined;
  /** A POST or PATCH that is safe to repeat. */
  idempotent: boolean;
  responses: Record<string, Declared>;
  /** Alternatives; each lists the schemes that are needed together. */
  security: string[][];
}

const METHODS = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

/** Every operation, the most literal paths first, so that `/users/blocked` isn't matched as an id. */
export function operationsOf(document: Document): Operation[] {
  return Object.entries(document.paths)
    .flatMap(([template, item]) =>
      METHODS.filter((method) => isFields(item[method])).map((method) => readOperation(document, template, method)),
    )
    .sort((a, b) => (rank(a.template) < rank(b.template) ? -1 : 1));
}

/** The example of a parameter or of a media type: `example`, or the first of `examples`. */
export function givenExample(node: Fields): unknown {
  if (node.example !== undefined || !isFields(node.examples)) return node.example;
  const [first] = Object.values(node.examples);
  return isFields(first) ? first.value : undefined;
}

/** The declared response for a status: its own, that of its class (`4XX`), or the default. */
export function declaredResponse(operation: Operation, status: number): Declared | undefined {
  const { responses } = operation;
  return responses[String(status)] ?? responses[`${String(status)[0]}XX`] ?? responses.default;
}

function rank(template: string): string {
  return template.replace(/\{[^}]+\}/g, "\uffff");
}

function readOperation(document: Document, template: string, method: string): Operation {
  const pointer = child(child("/paths", template), method);
  const node = resolveRef(document, pointer).value as Fields;
  const names: string[] = [];
  const pattern = template.replace(/\{([^}]+)\}|[^{]+/g, (text, name: string | undefined) => {
    if (name === undefined) return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
    names.push(name);
    return "([^/]+)";
  });
  const security = (node.security ?? (document as unknown as Fields).security ?? []) as Fields[];
  return {
    id: String(node.operationId),
    method: method.toUpperCase(),
    template,
    match: new RegExp(`^${pattern}$`),
    names,
    parameters: list(node.parameters).map((_, i) => readParameter(document, child(child(pointer, "parameters"), i))),
    body: readBody(document, child(pointer, "requestBody")),
    idempotent: node["x-purge-idempotent"] === true,
    responses: Object.fromEntries(
      Object.keys((node.responses ?? {}) as Fields).map((status) => [
        status,
        readResponse(document, child(child(pointer, "responses"), status)),
      ]),
    ),
    security: security.map((alternative) => Object.keys(alternative)),
  };
}

function readParameter(document: Document, from: string): Parameter {
  const { pointer, value } = resolveRef(document, from);
  const node = value as Fields;
  const schema = resolveRef(document, child(pointer, "schema"));
  const type = isFields(schema.value) ? schema.value.type : undefined;
  return {
    name: String(node.name),
    in: node.in as Parameter["in"],
    required: node.required === true,
    schema: schema.pointer,
    example: givenExample(node),
    type: Array.isArray(type) ? type.find((one) => one !== "null") : (type as string | undefined),
  };
}

function readBody(document: Document, from: string): Operation["body"] {
  const { pointer, value } = resolveRef(document, from);
  return isFields(value) ? { required: value.required === true, media: readMedia(value, pointer) } : undefined;
}

function readResponse(document: Document, from: string): Declared {
  const { pointer, value } = resolveRef(document, from);
  const node = value as Fields;
  const headers = Object.keys((node.headers ?? {}) as Fields).map((name) => {
    const header = resolveRef(document, child(child(pointer, "headers"), name));
    const required = isFields(header.value) && header.value.required === true;
    return [name, { schema: child(header.pointer, "schema"), required }] as const;
  });
  const done = node["x-purge-done"];
  return {
    media: readMedia(node, pointer),
    headers: Object.fromEntries(headers),
    done: isFields(done) ? { pointer: String(done.pointer), equals: done.equals } : undefined,
  };
}

function readMedia(node: Fields, pointer: string): Record<string, string> {
  const types = Object.keys((node.content ?? {}) as Fields);
  return Object.fromEntries(types.map((type) => [type, child(child(child(pointer, "content"), type), "schema")]));
}

function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}
