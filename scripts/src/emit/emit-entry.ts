import type { Document } from "../document/openapi.ts";
import { credentialOptions } from "./client/credentials.ts";
import { needsNothing } from "./client/targets.ts";
import { schemaNames } from "./names.ts";
import { comment } from "./print/comment.ts";
import { pascalCase } from "./print/identifier.ts";
import { group, hardline, ifBreak, indent, join, layout, line } from "./print/layout.ts";

const fromRuntime = ["Attempt", "CallOptions", "PurgeError", "Result"];

/** `index.ts`: the exports of a package. A schema whose name one of our own types has gets `Schema` appended. */
export function emitEntry(name: string, document: Document): string {
  const credentials = credentialOptions(document).schemes.size === 0 ? [] : ["Credentials"];
  const fromClient = ["ClientOptions", ...credentials, "Input", "Server", `${pascalCase(name)}Client as Client`];
  const own = new Set([...fromRuntime, ...fromClient.map((each) => each.replace(/^.* as /, ""))]);
  const hidden = [...schemaNames(document).values()].filter((schema) => own.has(schema));
  return layout([
    'export { isPurgeError, unwrap } from "@purge/runtime";',
    [hardline, exportTypes(fromRuntime, "@purge/runtime")],
    [hardline, 'export { createClient } from "./client.ts";'],
    [hardline, exportTypes([...fromClient].sort(), "./client.ts")],
    [hardline, 'export { servers } from "./operations.ts";'],
    [hardline, 'export type * from "./types.ts";', hardline],
    hidden.length === 0
      ? []
      : [
          exportTypes(
            hidden.map((schema) => `${schema} as ${schema}Schema`),
            "./types.ts",
          ),
          hardline,
        ],
  ]);
}

function exportTypes(names: readonly string[], module: string) {
  return group([
    "export type {",
    indent([line, join([",", line], names)]),
    ifBreak(",", ""),
    line,
    `} from "${module}";`,
  ]);
}

/** `openapi-fetch.ts`: a separate entry, so that callers of methods do not bundle openapi-fetch. */
export function emitFetchEntry(title: string, document: Document): string {
  const optional = needsNothing(document, credentialOptions(document)) ? " = {}" : "";
  const doc = `Creates openapi-fetch's client of ${title}, over the same sealed transport as the methods. Throws a \`PurgeError\` of kind \`refused\` if an option is missing or cannot be used.`;
  return layout([
    'import { createApiFetchClient, type FetchClient } from "@purge/runtime/openapi-fetch";',
    [hardline, 'import type { ClientOptions } from "./client.ts";'],
    [hardline, 'import { api } from "./operations.ts";'],
    [hardline, 'import type { paths } from "./types.ts";', hardline, hardline],
    comment(doc),
    `export function createFetchClient(options: ClientOptions${optional}): FetchClient<paths> {`,
    [indent([hardline, "return createApiFetchClient<paths>(api, options);"]), hardline, "}", hardline, hardline],
    ['export { isPurgeError } from "@purge/runtime";', hardline],
    ['export type { PurgeError } from "@purge/runtime";', hardline],
    ["export type { ClientOptions, FetchClient, paths };", hardline],
  ]);
}
