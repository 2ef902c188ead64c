import type { Document, Place } from "../../document/openapi.ts";
import { mainOperation } from "../client/main-operation.ts";
import { quote } from "../print/identifier.ts";
import { type Doc, layout } from "../print/layout.ts";
import type { Described } from "./described.ts";
import { createCall, inputMembers, printObject } from "./first-call.ts";
import { fenced, sections } from "./markdown.ts";
import { preconditionOf } from "./precondition.ts";

/** The same call by openapi-fetch. */
export function describeFetchClient({ name, lifecycle }: Described, document: Document, typed: Document): string {
  const main = mainOperation(document);
  if (main === undefined) return "";
  const create = createCall(name, document, "fetchClient").replace("createClient(", "createFetchClient(");
  const before = preconditionOf(lifecycle, main, document);
  const code = [
    `import { createFetchClient } from "@purge/${name}/openapi-fetch";`,
    "",
    create,
    ...(before === undefined ? [] : [fetchCall(before.place, typed)]),
    fetchCall(main, typed, "const { data, error } = "),
    "console.log(data, error);",
  ];
  return sections(
    "## With openapi-fetch",
    "The package has a second entry with the client of [openapi-fetch](https://openapi-ts.dev/openapi-fetch/), including its middleware. Middleware sees no credentials; it can change headers and add query parameters, but not the method, the URL or the body. Everything that isn't an HTTP response throws a `PurgeError`.",
    fenced("ts", code.join("\n")),
  );
}

function fetchCall(place: Place, typed: Document, prefix = ""): string {
  const { groups, body } = inputMembers(place, typed);
  const params: Doc[] = groups.length === 0 ? [] : [["params: ", printObject(groups)]];
  const given = printObject([...params, ...body]);
  return layout(
    [`${prefix}await fetchClient.${place.method.toUpperCase()}(`, quote(place.path), ", ", given, ");"],
    100,
  );
}
