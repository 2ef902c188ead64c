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
  const vendors = published as unknown as Document;
  const theirs = new Set([...eachOperation(vendors)].flatMap((place) => routesOf(place, vendors)));
  const gone = [...eachOperation(ours)].filter((place) => !routesOf(place, ours).some((route) => theirs.has(route)));
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

// A part of the path may be in the server's address here, and in the path there.
function routesOf(place: Place, { servers, basePath }: Document & { basePath?: unknown }): string[] {
  const [{ url = "" } = {}] = Array.isArray(servers) ? servers : [];
  const base = typeof basePath === "string" ? basePath : url.replace(/^\w+:\/\/[^/]*/, "");
  return [routeOf(place), routeOf({ ...place, path: base.replace(/\/$/, "") + place.path })];
}

const route = ({ method, path }: Place): string => `${method.toUpperCase()} ${path}`;
