import { toJsonText } from "../../document/json.ts";
import type { Document, Place, Response, Schema } from "../../document/openapi.ts";
import { firstParagraph, sentence } from "../client/describe.ts";
import { inputOf } from "../client/method.ts";
import { bodyType } from "../client/result.ts";
import { type SharedError, sharedStatuses } from "../client/shared-errors.ts";
import type { Citations } from "./evidence.ts";
import { operationCall } from "./first-call.ts";
import { describeInput } from "./input.ts";
import { code, fenced, sections, table, under } from "./markdown.ts";
import { bare, typeWord } from "./type-word.ts";

/** What the description of an operation refers to. */
export interface Surroundings {
  /** The package's folder. */
  name: string;
  document: Document;
  /** The document as its types show it. */
  typed: Document;
  names: ReadonlyMap<string, string>;
  shared: readonly SharedError[];
  evidence: Citations;
}

/** One operation: what it does, a call, its input, and its responses. */
export function describeOperation(place: Place, surroundings: Surroundings): string {
  const { name, document, typed, names, shared, evidence: citations } = surroundings;
  const { operation, method, path } = place;
  const { operationId, summary, description, deprecated } = operation;
  const flags = [
    deprecated === true ? "**Deprecated.**" : "",
    operation["x-purge-idempotent"] === true
      ? "It is retried although it is a POST, because repeating it is safe."
      : "",
  ].filter(Boolean);
  const evidence = citations.cite(operation);
  const elsewhere = sharedStatuses(operation, shared);
  return sections(
    `### ${operationId}`,
    sentence(firstParagraph(summary)),
    description === undefined || description === summary ? "" : under(3, description),
    flags.join(" "),
    fenced("ts", operationCall(name, place, typed)),
    `${code(signature(operation))} sends ${code(`${method.toUpperCase()} ${operation.servers?.[0]?.url ?? ""}${path}`)}${evidence === "" ? "." : ` (${evidence}).`}`,
    describeInput(operation, document, names),
    responseTable(place, surroundings, (status) => !elsewhere.includes(status)),
    elsewhere.length === 0 ? "" : `[Shared errors](#shared-errors): ${elsewhere.map(code).join(", ")}.`,
  );
}

/** The errors that several operations declare in the same words. */
export function describeShared(surroundings: Surroundings): string {
  const rows = surroundings.shared.map(({ status, response, place }) =>
    responseRow(place, status, response, surroundings),
  );
  if (rows.length === 0) return "";
  return sections(
    "### Shared errors",
    "Several operations respond with these errors. Each operation lists which.",
    table(responseHead, rows),
  );
}

function signature(operation: Place["operation"]): string {
  return `${operation.operationId}(${inputOf(operation).replace(/:.*/s, "")}, options?)`;
}

const responseHead = ["status", "you get", "when", "evidence"];

function responseTable(place: Place, surroundings: Surroundings, isListed: (status: string) => boolean): string {
  const rows = Object.entries(place.operation.responses)
    .filter(([status]) => isListed(status))
    .map(([status, response]) => responseRow(place, status, response, surroundings));
  return rows.length === 0 ? "" : table(responseHead, rows);
}

function responseRow(
  { operation, method }: Place,
  status: string,
  response: Response,
  { document, names, evidence }: Surroundings,
): string[] {
  const inline = (schema: Schema) => bare(typeWord(schema, document, names));
  const type = bodyType(response, { id: operation.operationId, status, method, names, document, inline });
  const done = response["x-purge-done"];
  const means =
    done === undefined || done === "any"
      ? ""
      : ` \`ok\` is true only if ${code(done.pointer || "/")} is ${code(toJsonText(done.equals))}.`;
  return [
    code(status),
    `${status.startsWith("2") ? "data" : "error"}: ${code(type.replaceAll(/\bt\./g, ""))}`,
    `${response.description}${means}`,
    evidence.cite(response),
  ];
}
