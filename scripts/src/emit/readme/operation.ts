import type { Document, Place, Schema } from "../../document/openapi.ts";
import { firstParagraph, sentence } from "../client/describe.ts";
import { inputOf } from "../client/method.ts";
import { bodyType } from "../client/result.ts";
import type { Citations } from "./evidence.ts";
import { operationCall } from "./first-call.ts";
import { describeInput } from "./input.ts";
import { code, fenced, sections, table, under } from "./markdown.ts";
import { bare, typeWord } from "./type-word.ts";

/** One operation: what it does, a call, what it takes, and all it may answer. */
export function describeOperation(
  name: string,
  place: Place,
  document: Document,
  names: ReadonlyMap<string, string>,
  { cite }: Citations,
  typed: Document,
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
    fenced("ts", operationCall(name, place, typed)),
    `${code(signature(operation))} sends ${code(`${method.toUpperCase()} ${operation.servers?.[0]?.url ?? ""}${path}`)}${evidence === "" ? "." : ` (${evidence}).`}`,
    describeInput(operation, document, names),
    answers(place, names, document, cite),
  );
}

function signature(operation: Place["operation"]): string {
  return `${operation.operationId}(${inputOf(operation).replace(/:.*/s, "")}, options?)`;
}

function answers(
  { operation, method }: Place,
  names: ReadonlyMap<string, string>,
  document: Document,
  cite: Citations["cite"],
): string {
  const rows = Object.entries(operation.responses).map(([status, response]) => {
    const inline = (schema: Schema) => bare(typeWord(schema, document, names));
    const type = bodyType(response, { id: operation.operationId, status, method, names, document, inline });
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
