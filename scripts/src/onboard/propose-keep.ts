import type { JsonObject } from "../document/json.ts";
import { type Document, eachOperation } from "../document/openapi.ts";
import { type OperationDraft, operationsOf } from "../document/operations.ts";
import type { Problem } from "../document/problem.ts";
import type { Provider } from "../provider/parse-provider.ts";

// A vendor who adds less than this has extended what the package has.
const fewestOfAnApi = 5;

/**
 * A `keep` for provider.yaml where a new source would bring in a whole API that the package doesn't have; nothing where
 * it brings a few operations, or `keep` is there.
 */
export function proposeKeep(
  provider: Provider,
  document: JsonObject,
  current: Document,
): { text: string; problem: Problem } | undefined {
  const known = new Set([...eachOperation(current)].map(routeOf));
  const there = operationsOf(document);
  const fresh = operationsOf(document)
    .map(routeOf)
    .filter((route) => !known.has(route));
  if (provider.about.keep.length > 0 || fresh.length < fewestOfAnApi || fresh.length <= known.size) return undefined;
  const routes = [...eachOperation(current)].flatMap((place) => {
    const same = there.find((one) => routeOf(one) === routeOf(place));
    const moved = there.find(({ operation }) => operation.operationId === place.operation.operationId);
    return same === undefined && moved === undefined ? [] : [routeOf(same ?? (moved as OperationDraft))];
  });
  const lines = `keep:\n${routes.map((route) => `  - ${route}\n`).join("")}`;
  const text = provider.files.get("provider.yaml") ?? "";
  const problem: Problem = {
    provider: provider.name,
    file: `${provider.folder}/provider.yaml`,
    rule: "bump-keep",
    severity: "error",
    expected: `\`keep\`, where a file has ${fresh.length} operations that the package doesn't`,
    found: "none",
    next: `To keep what the package has, add:\n${lines.trimEnd()}\nTo take the whole API, run the command with \`--whole\`.`,
  };
  return { text: insertKeep(text, lines), problem };
}

function routeOf({ method, path }: { method: string; path: string }): string {
  return `${method.toUpperCase()} ${path}`;
}

// Before the notes and exceptions, which are long.
function insertKeep(text: string, lines: string): string {
  const at = /^(notes|lint):/m.exec(text)?.index ?? text.length;
  const before = text.slice(0, at);
  return `${before}${before.endsWith("\n") || before === "" ? "" : "\n"}${lines}${text.slice(at)}`;
}
