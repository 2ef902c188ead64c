import type { Document } from "../document/openapi.ts";
import { credentialOptions, printCredentials } from "./client/credentials.ts";
import { firstParagraph } from "./client/describe.ts";
import { mainFirst } from "./client/main-operation.ts";
import { printMethod } from "./client/method.ts";
import { type SharedError, sharedErrors } from "./client/shared-errors.ts";
import { needsNothing, printTargets } from "./client/targets.ts";
import { schemaNames } from "./names.ts";
import { comment, prose } from "./print/comment.ts";
import { pascalCase } from "./print/identifier.ts";
import { type Doc, group, hardline, ifBreak, indent, join, layout, line, softline } from "./print/layout.ts";

/** `client.ts`: the client's methods, its options, and `createClient`. */
export function emitClient(name: string, title: string, document: Document): string {
  const client = `${pascalCase(name)}Client`;
  const credentials = credentialOptions(document);
  const targets = printTargets(document, credentials);
  const shared = sharedErrors(document);
  const surroundings = { names: schemaNames(document), document, shared, client };
  const methods = mainFirst(document).map((place) => [hardline, printMethod(place, surroundings)]);
  const declarations: Doc[] = [
    printInput(),
    [
      comment(clientDoc(title, document, shared)),
      `export interface ${client} {`,
      [indent(join(hardline, methods)), hardline, "}"],
    ],
    [comment(`The names of ${title}'s servers.`), "export type Server = keyof typeof servers;"],
    ...printCredentials(credentials, title),
    ...targets.docs,
    [comment(`The options of a client for ${title}.`), printOptions(targets.type)],
    printCreate(client, title, needsNothing(document, credentials)),
  ];
  const body = layout(join([hardline, hardline], declarations));
  return `${imports(body)}\n\n${body}\n`;
}

const runtimeTypes = ["BaseOptions", "BasicCredential", "CallOptions", "Credential", "Result"];

function imports(body: string): string {
  const used = runtimeTypes.filter((type) => new RegExp(`(?<![\\w"'.-])${type}(?![\\w"'-])`).test(body));
  const types = [...used, "Input as InputOf"].sort();
  return layout([
    ['import { createApiClient } from "@purge/runtime";', hardline],
    [
      group([
        "import type {",
        indent([line, join([",", line], types)]),
        ifBreak(",", ""),
        line,
        '} from "@purge/runtime";',
      ]),
    ],
    [
      hardline,
      'import { api, type servers } from "./operations.ts";',
      hardline,
      'import type * as t from "./types.ts";',
    ],
  ]);
}

function printInput(): Doc {
  return [
    comment(
      "The input of an operation: `path`, `query`, `header` and `body`, each required if the operation requires it.",
    ),
    "export type Input<Id extends keyof t.operations> = InputOf<t.operations, Id>;",
  ];
}

function clientDoc(title: string, { info }: Document, shared: readonly SharedError[]): string {
  const about = [`A client for ${title}.`, prose(firstParagraph(info.description ?? ""))].filter(Boolean).join(" ");
  if (shared.length === 0) return about;
  const errors = shared.map(({ status, response }) => `- \`${status}\`: ${firstParagraph(response.description)}`);
  return [about, ["Errors that several operations share:", ...errors].join("\n")].join("\n\n");
}

function printOptions(type: string): Doc {
  return group(["export type ClientOptions =", indent([line, `BaseOptions & ${type}`]), ";"]);
}

function printCreate(client: string, title: string, optional: boolean): Doc {
  const doc = `Creates a client for ${title}. Throws a \`PurgeError\` of kind \`refused\` if an option is missing or cannot be used.`;
  const parameter = `options: ClientOptions${optional ? " = {}" : ""}`;
  return [
    comment(doc),
    group(["export function createClient(", indent([softline, parameter]), softline, `): ${client} {`]),
    [indent([hardline, `return createApiClient<${client}>(api, options);`]), hardline, "}"],
  ];
}
