import { STATUS_CODES } from "node:http";
import { type Json, type JsonObject, objectAt, omit, textAt } from "../document/json.ts";
import { methods } from "../document/openapi.ts";
import { mapOperations } from "../document/operations.ts";

/**
 * Gives every operation a one-line summary (its own, the path item's, the first sentence of its description, or the
 * words of its operationId), and every response the description that OpenAPI demands.
 */
export function shortenSummaries(document: JsonObject): JsonObject {
  const items = objectAt(document, "paths") ?? {};
  const summarized = mapOperations(document, ({ operation, path }) => {
    const item = objectAt(items, path) ?? {};
    const description = textAt(operation, "description") ?? textAt(item, "description") ?? "";
    const summary =
      oneLine(textAt(operation, "summary") ?? textAt(item, "summary") ?? "") ||
      firstSentence(description) ||
      fromId(textAt(operation, "operationId") ?? "");
    const described = description.trim() === "" ? omit(operation, "description") : { ...operation, description };
    return { ...described, summary, responses: withDescriptions(objectAt(operation, "responses") ?? {}) };
  });
  const paths = Object.entries(objectAt(summarized, "paths") ?? {}).map(([path, item]): [string, Json] => [
    path,
    Object.fromEntries(Object.entries(item as JsonObject).filter(([key]) => isMethod(key))),
  ]);
  return { ...summarized, paths: Object.fromEntries(paths) };
}

function isMethod(key: string): boolean {
  return (methods as readonly string[]).includes(key);
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, " ").trim();
}

function firstSentence(text: string): string {
  const [paragraph = ""] = text.trim().split(/\n\s*\n/);
  const [sentence = ""] = /^.*?(?:[.!?](?=\s|$)|$)/.exec(oneLine(paragraph)) ?? [];
  return sentence.length <= 120 && !/^[#*|>`-]/.test(sentence) ? sentence : "";
}

/** `deleteUserV2` is `Delete user v2`. */
function fromId(id: string): string {
  const words = id.replaceAll(/([a-z0-9])([A-Z])/g, "$1 $2").split(" ");
  return words
    .map((word, index) => (index === 0 ? word.charAt(0).toUpperCase() + word.slice(1) : word.toLowerCase()))
    .join(" ");
}

function withDescriptions(responses: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(responses).map(([key, response]): [string, Json] => {
      const status = /^[1-5]xx$/i.test(key) ? key.toUpperCase() : key;
      if (textAt(response as JsonObject, "description")?.trim()) return [status, response];
      const phrase = Object.hasOwn(STATUS_CODES, status) ? STATUS_CODES[status] : undefined;
      const description = phrase ?? (status === "default" ? "Any other response" : `Status ${status}`);
      return [status, { ...(response as JsonObject), description }];
    }),
  );
}
