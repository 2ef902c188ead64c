import type { Json } from "../document/json.ts";
import { type Document, eachOperation, type Place } from "../document/openapi.ts";
import type { Problem } from "../document/problem.ts";
import { importSource } from "../import/import-source.ts";
import type { Provider } from "../provider/parse-provider.ts";
import { routeOf } from "../release/diff/match-operations.ts";

/** The operations of a source that is written by hand which the vendor's own specification doesn't have any more. */
export function missingOperations({ name, folder, files }: Provider, published: Json): Problem[] {
  const file = `${folder}/source.yaml`;
  const ours = importSource(files.get("source.yaml") ?? "", { file }).document as unknown as Document;
  const theirs = new Set([...eachOperation(published as unknown as Document)].map(routeOf));
  const gone = [...eachOperation(ours)].filter((place) => !theirs.has(routeOf(place)));
  return gone.map((place) => ({
    provider: name,
    file,
    pointer: place.pointer,
    rule: "operation-gone",
    severity: "error",
    expected: `${route(place)} in the specification that the vendor publishes`,
    found: "no such operation",
    next: "Read what replaces it, and correct source.yaml, erasure.yaml and behavior.yaml.",
  }));
}

const route = ({ method, path }: Place): string => `${method.toUpperCase()} ${path}`;
