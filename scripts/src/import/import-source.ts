import { isObject, type Json, type JsonObject, own, toJsonText } from "../document/json.ts";
import type { Origin } from "../document/origin.ts";
import { parseData } from "../document/parse-data.ts";
import { ProblemError } from "../document/problem.ts";
import { type Block, fencedBlocks } from "./fenced-blocks.ts";

export type Version = "2.0" | "3.0" | "3.1" | "3.2";

/** A vendor's specification as data. */
export interface Source {
  /** The text of the specification: for a documentation page, only the OpenAPI block. */
  text: string;
  version: Version;
  document: JsonObject;
}

/**
 * Reads a specification (OpenAPI 3.0, 3.1, 3.2 or Swagger 2.0, as YAML or JSON), or a documentation page in Markdown
 * that embeds one. Throws a ProblemError.
 */
export function importSource(text: string, origin: Origin): Source {
  const block = isPage(text) ? findBlock(text, origin) : undefined;
  const document = parseData(block === undefined ? text : padded(block), origin);
  if (!isObject(document)) throw problem(origin, "a mapping with `openapi` or `swagger`", describe(document));
  return { text: block?.text ?? text, version: versionOf(document, origin), document };
}

/** Whether a text is a Markdown page. A specification has its version at the left margin, a page in a fenced block. */
export function isPage(text: string): boolean {
  if (/^\s*[{[]/.test(text)) return false;
  const fence = text.search(/^ *(```|~~~)/m);
  const version = text.search(/^(["']?)(openapi|swagger)\1[ \t]*:[ \t]*["']?\d/m);
  if (fence === -1) return false;
  return version === -1
    ? !/^(paths|info|components|definitions)[ \t]*:/m.test(text)
    : fence < version && isFenced(text, version);
}

function isFenced(text: string, offset: number): boolean {
  return fencedBlocks(text).some((block) => block.start <= offset && offset < block.end);
}

function findBlock(text: string, origin: Origin): Block {
  const blocks = fencedBlocks(text).filter((block) => /^[\s{]*(["']?)(openapi|swagger)\1\s*:/m.test(block.text));
  const readable = blocks.length > 1 ? blocks.filter((block) => parses(block, origin)) : blocks;
  const [block] = readable;
  if (block !== undefined && readable.length === 1) return block;
  const lines = blocks.map(({ line }) => line).join(", ");
  throw problem(
    origin,
    "a page with one fenced block of OpenAPI",
    blocks.length === 0
      ? "no such block"
      : `${blocks.length} blocks, at lines ${lines}, ${readable.length} of which can be read`,
    "Cut the page down to the block you mean.",
  );
}

function parses(block: Block, origin: Origin): boolean {
  try {
    const data = parseData(block.text, origin);
    return isObject(data) && versionOf(data, origin) !== undefined;
  } catch (error) {
    if (error instanceof ProblemError) return false;
    throw error;
  }
}

// Keeps the line numbers of the page for problems.
function padded(block: Block): string {
  return "\n".repeat(block.line) + block.text;
}

function versionOf(document: JsonObject, origin: Origin): Version {
  const openapi = own(document, "openapi");
  const swagger = own(document, "swagger");
  const written = openapi ?? swagger;
  const expected = "`openapi` 3.0, 3.1 or 3.2, or `swagger` 2.0";
  if (written === undefined) throw problem(origin, expected, "neither");
  if (openapi !== undefined && swagger !== undefined) throw problem(origin, expected, "both at once");
  const version = typeof written === "number" ? written.toFixed(1) : String(written);
  const known = openapi === undefined ? /^(2\.0)$/ : /^(3\.[012])(\.\d+)?(-.+)?$/;
  const [, found] = known.exec(version) ?? [];
  const key = openapi === undefined ? "swagger" : "openapi";
  if (found === undefined) throw problem(origin, expected, `\`${key}: ${describe(written)}\``, undefined, `#/${key}`);
  return found as Version;
}

function describe(value: Json): string {
  if (value === null) return "nothing";
  if (Array.isArray(value)) return "a list";
  return typeof value === "object" ? "a mapping" : toJsonText(value).slice(0, 60);
}

function problem(origin: Origin, expected: string, found: string, next?: string, pointer = "#"): ProblemError {
  return new ProblemError({
    ...origin,
    pointer,
    rule: "import-version",
    severity: "error",
    expected,
    found,
    next: next ?? "Use the vendor's OpenAPI file, or convert it to OpenAPI 3.1 first.",
  });
}
