import type { Document } from "../document/openapi.ts";
import { credentialOptions } from "./client/credentials.ts";
import { schemaNames } from "./names.ts";
import { pascalCase } from "./print/identifier.ts";
import { group, hardline, ifBreak, indent, join, layout, line } from "./print/layout.ts";

const fromRuntime = ["CallOptions", "PurgeError", "Result"];

/** `index.ts`: what a package exports. A schema that is called as one of our own types gets `Schema` appended. */
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
