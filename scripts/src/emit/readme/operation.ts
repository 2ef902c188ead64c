import { isObject } from "../../json.ts";
import type { Document, Place, Schema } from "../../openapi.ts";
import { firstParagraph, sentence } from "../client/describe.ts";
import { inputOf } from "../client/method.ts";
import { bodyType } from "../client/result.ts";
import { factsOf } from "../operations/facts.ts";
import type { Citations } from "./evidence.ts";
import { operationCall } from "./first-call.ts";
import { code, fenced, sections, table, under } from "./markdown.ts";
import { bare, typeWord } from "./type-word.ts";

/** One operation: what it does, a call, what it takes, and all it may answer. */
export function describeOperation(
  name: string,
  place: Place,
  document: Document,
  names: ReadonlyMap<string, string>,
  { cite }: Citations,
): string {
  const { operation, method, path } = place;
  const { operationId, summary, description, deprecated } = operation;
  const flags = [
    deprecated === true ? "**Deprecated.**" : "",
    operation["x-purge-idempotent"] === true ? "May be sent again: it is retried although it is a POST." : "",
  ].filter(Boolean);
  const evidence = cite(operation);
  return sections(
    `### ${operationId}`,
    sentence(firstParagraph(summary)),
    description === undefined || description === summary ? "" : under(3, description),
    flags.join(" "),
    fenced("ts", operationCall(name, place, document)),
    `${code(signature(operation))} sends ${code(`${method.toUpperCase()} ${path}`)}${evidence === "" ? "." : ` (${evidence}).`}`,
    parameters(place, document, names),
    answers(place, names, document, cite),
  );
}

function signature(operation: Place["operation"]): string {
  return `${operation.operationId}(${inputOf(operation).replace(/:.*/s, "")}, options?)`;
}

type Row = [where: string, required: boolean, type: string, text: string];

function parameters({ operation }: Place, document: Document, names: ReadonlyMap<string, string>): string {
  const rows = (operation.parameters ?? []).map((parameter): Row => {
    const schema = isObject(parameter.schema) ? parameter.schema : {};
    const text = parameter.description ?? schema.description ?? schema.title ?? "";
    const required = parameter.in === "path" || parameter.required === true;
    const standard = schema.default === undefined ? "" : ` Default ${code(JSON.stringify(schema.default))}.`;
    return [
      `${parameter.in}.${parameter.name}`,
      required,
      typeWord(parameter.schema, document, names),
      `${text}${standard}`,
    ];
  });
  const body = bodyRows(operation.requestBody, document, names);
  const all = [...rows, ...body].map(([where, required, type, text]) => [
    code(where),
    required ? "yes" : "",
    type,
    text,
  ]);
  return all.length === 0 ? "" : table(["input", "required", "type", ""], all);
}

function bodyRows(
  body: Place["operation"]["requestBody"],
  document: Document,
  names: ReadonlyMap<string, string>,
): Row[] {
  const [media] = Object.values(body?.content ?? {});
  if (body === undefined || media === undefined) return [];
  const whole: Row = ["body", body.required === true, typeWord(media.schema, document, names), body.description ?? ""];
  const rows = memberRows("body", media.schema, document, names, []);
  return rows.length === 0 || whole[3] !== "" ? [whole, ...rows] : rows;
}

function memberRows(
  path: string,
  schema: Schema | undefined,
  document: Document,
  names: ReadonlyMap<string, string>,
  above: readonly Schema[],
): Row[] {
  const facts = factsOf(schema, document);
  if (facts.choice || above.length > 3) return [];
  return [...facts.properties].flatMap(([key, member]) => {
    const rows = above.includes(member)
      ? []
      : memberRows(`${path}.${key}`, member, document, names, [...above, member]);
    const described = isObject(member) ? (member.description ?? "") : "";
    const own: Row = [`${path}.${key}`, facts.required.has(key), typeWord(member, document, names), described];
    return [own, ...rows];
  });
}

function answers(
  { operation, method }: Place,
  names: ReadonlyMap<string, string>,
  document: Document,
  cite: Citations["cite"],
): string {
  const rows = Object.entries(operation.responses).map(([status, response]) => {
    const inline = (schema: Schema) => bare(typeWord(schema, document, names));
    const type = bodyType(response, { id: operation.operationId, status, method, names, inline });
    const done = response["x-purge-done"];
    const means =
      done === undefined || done === "any"
        ? ""
        : ` Done means that ${code(done.pointer || "/")} is ${code(JSON.stringify(done.equals))}.`;
    return [
      code(status),
      `${status.startsWith("2") ? "data" : "error"}: ${code(type.replaceAll(/\bt\./g, ""))}`,
      `${response.description}${means}`,
      cite(response),
    ];
  });
  return table(["status", "you have", "", "evidence"], rows);
}
