import {
  type Alias,
  isAlias,
  isMap,
  isScalar,
  LineCounter,
  type Node,
  type Pair,
  parseDocument,
  type YAMLMap,
} from "yaml";
import { exactInteger } from "./exact-integer.ts";
import { isObject, type Json, type JsonObject, pointer, put } from "./json.ts";
import { maxAliased, maxDepth, maxValues } from "./limits.ts";
import type { Origin } from "./origin.ts";
import { ProblemError } from "./problem.ts";

/** The state of one parse: the anchors seen so far and the number of values built. */
interface Reading {
  origin: Origin;
  lines: LineCounter;
  anchors: Map<string, Node>;
  /** Nodes that are being read; an alias to one of them would never end. */
  open: Set<Node>;
  values: number;
  aliased: number;
  /** Number of aliases that led to the value being read. */
  following: number;
}

export function parseYaml(text: string, origin: Origin): Json {
  const lines = new LineCounter();
  const reading: Reading = { origin, lines, anchors: new Map(), open: new Set(), values: 0, aliased: 0, following: 0 };
  // The library's time grows with the square of consecutive properties.
  if (longestRun(text) >= mostProperties)
    throw problem(reading, [], 0, "at most one anchor on a value", "over a thousand");
  const document = compose(text, reading);
  const [first] = [...document.errors, ...document.warnings];
  if (first !== undefined) {
    const [sentence = first.message] = first.message.split("\n");
    throw problem(reading, [], first.pos[0], `YAML 1.2 in one document (${first.code})`, sentence);
  }
  return read(document.contents, reading, []);
}

const mostProperties = 1000;

/** How many anchors and tags stand in a row at most, for a text that has many; takes time by the text's length alone. */
function longestRun(text: string): number {
  const marks = text.match(/(?:^|\s)[&!]/g)?.length ?? 0;
  if (marks + 1 < mostProperties) return 0;
  let [run, longest] = [0, 0];
  for (const [word] of text.matchAll(/\S+/g)) {
    run = /[&!]/.test(word.charAt(0)) || (run === 0 && /[&!]/.test(word)) ? run + 1 : 0;
    longest = Math.max(longest, run);
  }
  return longest;
}

function compose(text: string, reading: Reading) {
  try {
    return parseDocument(text, {
      version: "1.2",
      lineCounter: reading.lines,
      prettyErrors: false,
      stringKeys: true,
      uniqueKeys: false,
    });
  } catch (error) {
    if (error instanceof RangeError) throw problem(reading, [], 0, `at most ${maxDepth} levels`, "endless nesting");
    throw error;
  }
}

function read(node: Node | null, reading: Reading, path: string[]): Json {
  reading.values += 1;
  if (reading.following > 0) reading.aliased += 1;
  if (reading.values > maxValues || reading.aliased > maxAliased) {
    const expected =
      reading.values > maxValues ? `at most ${maxValues} values` : `at most ${maxAliased} values by aliases`;
    throw problem(reading, path, offset(node), expected, "more");
  }
  if (path.length > maxDepth)
    throw problem(reading, path, offset(node), `at most ${maxDepth} levels`, "deeper nesting");
  if (node === null) return null;
  if (isAlias(node)) return follow(node, reading, path);
  if (node.anchor !== undefined) reading.anchors.set(node.anchor, node);
  if (isScalar(node)) return readScalar(node.value, node, reading, path);
  reading.open.add(node);
  const value = isMap(node)
    ? readMap(node as YAMLMap<Node, Node | null>, reading, path)
    : node.items.map((item, index) => read(item as Node, reading, [...path, String(index)]));
  reading.open.delete(node);
  return value;
}

function readScalar(value: unknown, node: Node, reading: Reading, path: string[]): Json {
  if (typeof value === "number" && !Number.isFinite(value)) {
    throw problem(reading, path, offset(node), "a value that JSON can say", String(value));
  }
  if (typeof value === "number") return exactInteger(value, isScalar(node) ? node.source : undefined);
  if (value === null || typeof value === "string" || typeof value === "boolean") return value;
  throw problem(reading, path, offset(node), "a value that JSON can say", typeof value);
}

function follow(alias: Alias, reading: Reading, path: string[]): Json {
  const node = reading.anchors.get(alias.source);
  if (node === undefined || reading.open.has(node)) {
    const found = node === undefined ? "an alias of nothing" : "an alias of a value that holds it";
    throw problem(reading, path, offset(alias), "an alias of an earlier anchor", `${found}: *${alias.source}`);
  }
  reading.following += 1;
  const value = read(node, reading, path);
  reading.following -= 1;
  return value;
}

function readMap(map: YAMLMap<Node, Node | null>, reading: Reading, path: string[]): JsonObject {
  const object: JsonObject = {};
  const merged: Json[] = [];
  for (const pair of map.items) {
    const key = keyOf(pair, reading, path);
    if (Object.hasOwn(object, key)) {
      throw problem(
        reading,
        [...path, key],
        offset(pair.key),
        "each key once in a mapping",
        `\`${key}\` a second time`,
      );
    }
    const value = read(pair.value, reading, [...path, key]);
    if (isMerge(pair)) merged.push(...mergedFrom(value, pair.key, reading, path));
    else put(object, key, value);
  }
  for (const source of merged as JsonObject[]) {
    for (const [key, value] of Object.entries(source)) if (!Object.hasOwn(object, key)) put(object, key, value);
  }
  return object;
}

function keyOf({ key }: Pair<Node, Node | null>, reading: Reading, path: string[]): string {
  if (isScalar(key) && typeof key.value === "string") return key.value;
  throw problem(reading, path, offset(key), "a key that is a string", "another kind of key");
}

// YAML 1.1's merge key, which many vendors' tools write.
function isMerge({ key }: Pair<Node, Node | null>): boolean {
  return isScalar(key) && key.value === "<<" && key.type === "PLAIN";
}

function mergedFrom(value: Json, key: Node, reading: Reading, path: string[]): Json[] {
  const sources = [value].flat();
  if (sources.every(isObject)) return sources;
  throw problem(reading, [...path, "<<"], offset(key), "a mapping or a list of mappings to merge", "something else");
}

function offset(node: Node | null): number {
  return node?.range?.[0] ?? 0;
}

function problem(reading: Reading, path: readonly string[], at: number, expected: string, found: string): ProblemError {
  const { line, col } = reading.lines.linePos(at);
  return new ProblemError({
    ...reading.origin,
    pointer: pointer(...path),
    ...(line > 0 && { line, column: col }),
    rule: "import-yaml",
    severity: "error",
    expected,
    found,
    next: "Correct the file at this place; if it is the vendor's, ask for a file that parses.",
  });
}
