import type { Json } from "./json.ts";
import { maxDepth } from "./limits.ts";

const token = /"(?:[^"\\]|\\.)*"|[{}[\]:,]/gs;

/**
 * Parses JSON about ten times as fast as the YAML parser does. `undefined` where the text is not JSON, or has a problem
 * that the YAML parser reports with its place (duplicate keys, nesting too deep).
 */
export function parseJson(text: string): Json | undefined {
  if (!/^\s*[{[]/.test(text) || !isStrict(text)) return undefined;
  try {
    return JSON.parse(text) as Json;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

// Keys seen in each open object; `undefined` for an open array.
function isStrict(text: string): boolean {
  const open: (Set<string> | undefined)[] = [];
  let previous = "";
  for (const [found] of text.matchAll(token)) {
    if (found === "{" || found === "[") open.push(found === "{" ? new Set() : undefined);
    else if (found === "}" || found === "]") open.pop();
    else if (found === ":") {
      const keys = open.at(-1);
      const key = previous.includes("\\") ? unquote(previous) : previous.slice(1, -1);
      if (keys?.has(key)) return false;
      keys?.add(key);
    }
    if (open.length > maxDepth) return false;
    previous = found;
  }
  return true;
}

// JSON.parse refuses badly escaped keys.
function unquote(text: string): string {
  try {
    return JSON.parse(text) as string;
  } catch {
    return text;
  }
}
