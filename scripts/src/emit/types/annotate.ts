import { isObject, type Json, type JsonObject, toJsonText } from "../../document/json.ts";
import { prose } from "../print/comment.ts";

const marker = "purge-doc-";
/** Members that are maps: their keys are names, not keywords. */
const maps = new Set(
  `paths responses content headers schemas properties patternProperties $defs dependentSchemas`.split(" "),
);
/** Members whose values are data or names, not parts of the document. */
const data = /^(x-.*|const|default|discriminator|enum|example|examples|required|security|servers|tags)$/;

/**
 * Collects the descriptions of all parts of the document and leaves only a mark in each title. openapi-typescript writes
 * the mark into its comment, where our own comment then replaces it.
 */
export function annotate(document: JsonObject): (comment: string) => string {
  const docs: string[] = [];
  visit(document, "", false, docs);
  return (comment) => docs[Number(comment.split(marker)[1]?.split(/\D/)[0] ?? Number.NaN)] ?? "";
}

function visit(value: Json | undefined, name: string, isMap: boolean, docs: string[]): void {
  if (Array.isArray(value)) for (const item of value) visit(item, name, false, docs);
  if (!isObject(value)) return;
  if (!isMap) mark(value, name, docs);
  for (const [key, member] of Object.entries(value)) {
    if (isMap) visit(member, key, false, docs);
    else if (!data.test(key)) visit(member, key, maps.has(key), docs);
  }
}

function mark(node: JsonObject, name: string, docs: string[]): void {
  const text = docOf(node, typeof node.name === "string" ? node.name : name);
  for (const key of ["title", "summary", "description", "format", "deprecated", "default", "example", "examples"]) {
    if (!Object.hasOwn(node, key)) continue;
    if (!isObject(node[key]) || key === "default" || key.startsWith("example")) delete node[key];
  }
  if (text !== "") node.title = `${marker}${docs.push(text) - 1}`;
}

function docOf(node: JsonObject, name: string): string {
  // The description of a parameter or a header is its own or that of its schema.
  const schema = isObject(node.schema) ? node.schema : node;
  const title = sayable(node.title) || sayable(schema.title);
  const words =
    sayable(node.description) || sayable(schema.description) || (title !== "" && sameWords(title, name) ? "" : title);
  const examples = Array.isArray(schema.examples) ? schema.examples[0] : undefined;
  const tags = [
    ["format", typeof schema.format === "string" ? schema.format : undefined],
    ["default", brief(schema.default)],
    ["example", brief(node.example ?? schema.example ?? examples)],
    ["deprecated", node.deprecated === true || schema.deprecated === true ? "" : undefined],
  ].flatMap(([tag, value]) => (value === undefined ? [] : [`@${tag} ${value}`.trim()]));
  const gap = words !== "" && (words.includes("\n") || tags.length > 1) ? [""] : [];
  return [...(words === "" ? [] : [prose(words)]), ...(tags.length === 0 ? [] : gap), ...tags].join("\n");
}

// openapi-typescript adds these remarks where a discriminator decides.
function sayable(text: Json | undefined): string {
  if (typeof text !== "string") return "";
  return text.replace(/ \(enum property replaced by .*\)$|^discriminator enum property added .*$/, "").trim();
}

function sameWords(left: string, right: string): boolean {
  const bare = (text: string) => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, "");
  return bare(left) === bare(right);
}

function brief(value: Json | undefined): string | undefined {
  const text = value === undefined ? undefined : toJsonText(value);
  return text === undefined || text.length > 80 ? undefined : text;
}
