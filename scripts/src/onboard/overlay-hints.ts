import {
  getPointer,
  isObject,
  type Json,
  type JsonObject,
  listAt,
  own,
  pointerTokens,
  toJsonText,
} from "../document/json.ts";
import type { Document, Operation, Response } from "../document/openapi.ts";
import { schemaFacts } from "../document/schema-facts.ts";
import type { Normalized } from "../normalize/normalize.ts";
import { bearerToken } from "../normalize/refuse-scheme.ts";
import { doneCandidates } from "./done-candidates.ts";
import { type FoundProblem, oneLine, reasons } from "./lint-exceptions.ts";
import { jsonPath, overlayAction } from "./overlay-action.ts";

/** The input of hints: the vendor's document with the overlay applied, and the normalized one. */
export interface Hinted extends Pick<Normalized, "document" | "version"> {
  source: JsonObject;
}

/** Overlay lines that would make the lint exceptions unnecessary: one sample for each rule. */
export function overlayHints(problems: readonly FoundProblem[], normalized: Hinted, date: string): string[] {
  return [...Map.groupBy(problems, ({ rule }) => rule)].flatMap(([rule, all]) => {
    const [first] = all;
    const lines = first === undefined ? undefined : linesFor(first, normalized, date);
    if (lines === undefined) return [];
    const more = all.length > 1 ? ` (and at ${all.length - 1} more places)` : "";
    return [`# ${rule}: ${reasons[rule] ?? oneLine(first?.found ?? "")}${more}\n${lines}`];
  });
}

function linesFor({ rule, pointer: at }: FoundProblem, normalized: Hinted, date: string): string | undefined {
  const evidence = `{ grade: documented, source: where the vendor says so, date: ${date} }`;
  const operation = jsonPath(at.split("/").slice(0, 4).join("/"));
  switch (rule) {
    case "operation-4xx-response":
      return overlayAction(
        `${operation}.responses`,
        `{ "404": { description: There is none., x-purge-evidence: ${evidence} } }`,
      );
    case "operation-2xx-response":
      return overlayAction(
        `${operation}.responses`,
        `{ "204": { description: Done., x-purge-evidence: ${evidence} } }`,
      );
    case "security-defined": {
      const member = credentialInInput(at, normalized.document);
      if (member !== undefined) return overlayAction(operation, "{ security: [] }", `The key is sent as ${member}.`);
      return overlayAction("$", schemeLines(normalized, evidence));
    }
    case "purge/done-said":
      return overlayAction(
        jsonPath(at),
        `{ x-purge-done: ${doneOf(at, normalized.document)}, x-purge-evidence: ${evidence} }`,
      );
    case "info-license":
      return overlayAction("$.info", "{ license: { name: The licence's name, url: the address of its text } }");
    case "tag-description":
      return tagLines(at, normalized.document, normalized.source);
    default:
      return undefined;
  }
}

const credential = /^(api|access|auth|secret)?[-_]?(key|token|secret)$/i;

/** The required member of an operation's input that holds a credential, as some vendors have it: `body.key`. */
function credentialInInput(at: string, document: Document): string | undefined {
  const operation = getPointer(document as unknown as Json, at) as unknown as Operation | undefined;
  if (operation?.responses === undefined) return undefined;
  const [media] = Object.values(operation.requestBody?.content ?? {});
  const members = [...schemaFacts(media?.schema, document).required].map((name) => ["body", name]);
  const parameters = (operation.parameters ?? []).filter(({ required }) => required === true);
  const [found] = [...members, ...parameters.map((one) => [one.in, one.name])].filter(([, name = ""]) =>
    credential.test(name),
  );
  return found?.join(".");
}

function schemeLines({ version }: Hinted, evidence: string): string {
  const holder = version === "2.0" ? "securityDefinitions" : "components: { securitySchemes";
  const scheme = `{ ${bearerToken(version)}, x-purge-name: accessToken, x-purge-evidence: ${evidence} }`;
  const close = version === "2.0" ? "}" : "} }";
  return `{ ${holder}: { accessToken: ${scheme} ${close}, security: [{ accessToken: [] }] }`;
}

// Lint refuses a pointer without a target, so without a candidate every body means done.
function doneOf(at: string, document: Document): string {
  const response = getPointer(document as unknown as Json, at);
  const [best] = isObject(response) ? doneCandidates(response as unknown as Response, document) : [];
  return best === undefined ? "any" : `{ pointer: ${toJsonText(best.pointer)}, equals: ${toJsonText(best.equals)} }`;
}

// Tags that the vendor does not declare have no place of their own yet.
function tagLines(at: string, document: Document, source: JsonObject): string | undefined {
  const tag = document.tags?.[Number(pointerTokens(at)[1])];
  if (tag === undefined) return undefined;
  const index = listAt(source, "tags").findIndex((one) => isObject(one) && own(one, "name") === tag.name);
  const description = "description: What these operations are about.";
  return index === -1
    ? overlayAction("$", `{ tags: [{ name: ${toJsonText(tag.name)}, ${description} }] }`)
    : overlayAction(`$.tags[${index}]`, `{ ${description} }`);
}
