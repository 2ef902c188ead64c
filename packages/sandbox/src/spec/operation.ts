import { type Document, type Fields, isFields, settle, step } from "./document.ts";

/** A parameter, and where its schema stands in the document. */
export interface Parameter {
  name: string;
  in: "path" | "query" | "header" | "cookie";
  required: boolean;
  schema: string;
  type: string | undefined;
  /** The parameter's own example, if it has one. */
  example: unknown;
}

/** A declared answer. Without `media`, any body will do. */
export interface Declared {
  /** Media type → pointer to its schema. */
  media: Record<string, string>;
  /** Header → pointer to its schema, and whether it must be there. */
  headers: Record<string, { schema: string; required: boolean }>;
  done: { pointer: string; equals: unknown } | undefined;
}

/** One operation of a vendor, read once from its specification. */
export interface Operation {
  id: string;
  method: string;
  template: string;
  match: RegExp;
  names: string[];
  parameters: Parameter[];
  body: { required: boolean; media: Record<string, string> } | undefined;
  /** A POST or PATCH that may be sent again. */
  idempotent: boolean;
  answers: Record<string, Declared>;
  /** Alternatives, each the schemes it needs together. */
  security: string[][];
}

const METHODS = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

/** Every operation, the most literal paths first, so that `/users/blocked` is not read as an id. */
export function operationsOf(document: Document): Operation[] {
  return Object.entries(document.paths)
    .flatMap(([template, item]) =>
      METHODS.filter((method) => isFields(item[method])).map((method) => readOperation(document, template, method)),
    )
    .sort((a, b) => (rank(a.template) < rank(b.template) ? -1 : 1));
}

function rank(template: string): string {
  return template.replace(/\{[^}]+\}/g, "\uffff");
}

function readOperation(document: Document, template: string, method: string): Operation {
  const pointer = step(step("/paths", template), method);
  const node = settle(document, pointer).value as Fields;
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
    parameters: list(node.parameters).map((_, i) => readParameter(document, step(step(pointer, "parameters"), i))),
    body: readBody(document, step(pointer, "requestBody")),
    idempotent: node["x-purge-idempotent"] === true,
    answers: Object.fromEntries(
      Object.keys((node.responses ?? {}) as Fields).map((status) => [
        status,
        readAnswer(document, step(step(pointer, "responses"), status)),
      ]),
    ),
    security: security.map((alternative) => Object.keys(alternative)),
  };
}

function readParameter(document: Document, from: string): Parameter {
  const { pointer, value } = settle(document, from);
  const node = value as Fields;
  const schema = settle(document, step(pointer, "schema"));
  const type = isFields(schema.value) ? schema.value.type : undefined;
  return {
    name: String(node.name),
    in: node.in as Parameter["in"],
    required: node.required === true,
    schema: schema.pointer,
    example: node.example,
    type: Array.isArray(type) ? type.find((one) => one !== "null") : (type as string | undefined),
  };
}

function readBody(document: Document, from: string): Operation["body"] {
  const { pointer, value } = settle(document, from);
  return isFields(value) ? { required: value.required === true, media: readMedia(value, pointer) } : undefined;
}

function readAnswer(document: Document, from: string): Declared {
  const { pointer, value } = settle(document, from);
  const node = value as Fields;
  const headers = Object.keys((node.headers ?? {}) as Fields).map((name) => {
    const header = settle(document, step(step(pointer, "headers"), name));
    const required = isFields(header.value) && header.value.required === true;
    return [name, { schema: step(header.pointer, "schema"), required }] as const;
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
  return Object.fromEntries(types.map((type) => [type, step(step(step(pointer, "content"), type), "schema")]));
}

function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}
