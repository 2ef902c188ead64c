import type { Document, Place } from "../document/openapi.ts";
import type { Lifecycle } from "../lint/arazzo/read-lifecycle.ts";
import type { Change } from "../overlay/apply-overlay.ts";
import type { About, Provider } from "../provider/parse-provider.ts";
import { firstParagraph } from "./client/describe.ts";
import { mainFirst, mainOperation } from "./client/main-operation.ts";
import { declaredErrors } from "./client/result.ts";
import { sharedErrors } from "./client/shared-errors.ts";
import { schemaNames } from "./names.ts";
import { printData } from "./print/data.ts";
import { quote } from "./print/identifier.ts";
import { layout } from "./print/layout.ts";
import { describeChanges, link } from "./readme/changes.ts";
import { describeErasure } from "./readme/erasure.ts";
import { citations } from "./readme/evidence.ts";
import { createCall, operationCall } from "./readme/first-call.ts";
import { describeInstallation } from "./readme/install.ts";
import { fenced, sections, under } from "./readme/markdown.ts";
import { describeOperation, describeShared } from "./readme/operation.ts";
import { describeCredentials, describeOtherOptions, describeServers } from "./readme/options.ts";
import { preconditionOf } from "./readme/precondition.ts";
import { describeResults } from "./readme/results.ts";
import { sampleInput } from "./readme/sample.ts";
import type { Workspace } from "./tsconfig.ts";

/** What a README tells of a provider. */
export type Described = Pick<Provider, "name" | "about" | "erasure"> & { lifecycle?: Lifecycle };

/** The `README.md` of a provider's package: what people do first, then the reference, then the evidence. */
export function emitReadme(
  provider: Described,
  document: Document,
  changes: readonly Change[],
  { repository }: Workspace,
): string {
  const { name, about, erasure } = provider;
  const { title } = about;
  const evidence = citations();
  const shared = sharedErrors(document);
  const surroundings = { name, document, names: schemaNames(document), shared, evidence };
  const description = document.info.description ?? "";
  return `${sections(
    `# @purge/${name}`,
    `A typed client for deleting users at ${title}.`,
    under(1, firstParagraph(description)),
    describeInstallation(name, ["runtime"], repository),
    firstCall(provider, document),
    goodToKnow(description, about.notes),
    describeCredentials(title, document, evidence),
    describeServers(document, evidence),
    describeOtherOptions(),
    sections(
      "## Operations",
      ...mainFirst(document).map((place) => describeOperation(place, surroundings)),
      describeShared(surroundings),
    ),
    fetchClient(provider, document),
    describeErasure(erasure, evidence),
    describeChanges(about, changes),
    evidence.list(),
    links(name, about, document),
  )}\n`;
}

function firstCall({ name, about, lifecycle }: Described, document: Document): string {
  const main = mainOperation(document);
  if (main === undefined) return "";
  const create = [createCall(name, document), ""];
  const call = operationCall(name, main, document, "const result = ");
  const before = preconditionOf(lifecycle, main, document);
  const first =
    before === undefined
      ? []
      : [
          `// Otherwise ${main.operation.operationId} responds with ${before.status}.`,
          layout([operationCall(name, before.place, document, "unwrap(").replace(/;$/, ");")], 100),
        ];
  const narrowed = [
    `import { createClient${before === undefined ? "" : ", unwrap"} } from "@purge/${name}";`,
    ["", ...create, ...(first.length > 0 ? [...first, ""] : []), call, ...branches(main)].join("\n"),
  ];
  const inner = [...first, call, "console.log(unwrap(result));"].join("\n").replaceAll("\n", "\n  ");
  const thrown = [
    `import { createClient, isPurgeError, unwrap } from "@purge/${name}";`,
    ["", ...create, "try {"].join("\n"),
    `  ${inner}`,
    ...caught,
  ];
  const heading = main.operation.operationId === "deleteUser" ? "Delete a user" : "First call";
  return sections(`## ${heading}`, fenced("ts", narrowed.join("\n")), describeResults(about.title, thrown.join("\n")));
}

/** The vendor's description from its second paragraph on, and our notes. */
function goodToKnow(description: string, notes = ""): string {
  const rest = description
    .trim()
    .split(/\n\s*\n/)
    .slice(1)
    .join("\n\n");
  return rest === "" && notes === "" ? "" : sections("## Good to know", under(2, rest), under(2, notes));
}

function fetchClient({ name, lifecycle }: Described, document: Document): string {
  const main = mainOperation(document);
  if (main === undefined) return "";
  const create = createCall(name, document, "fetchClient").replace("createClient(", "createFetchClient(");
  const before = preconditionOf(lifecycle, main, document);
  const code = [
    `import { createFetchClient } from "@purge/${name}/openapi-fetch";`,
    "",
    create,
    ...(before === undefined ? [] : [fetchCall(before.place, document)]),
    fetchCall(main, document, "const { data, error } = "),
    "console.log(data, error);",
  ];
  return sections(
    "## With openapi-fetch",
    "The package has a second entry with the client of [openapi-fetch](https://openapi-ts.dev/openapi-fetch/), including its middleware. Middleware sees no credentials; it can change headers and add query parameters, but not the method, the URL or the body. Everything that isn't an HTTP response throws a `PurgeError`.",
    fenced("ts", code.join("\n")),
  );
}

function fetchCall({ method, path, operation }: Place, document: Document, prefix = ""): string {
  const { body, ...params } = sampleInput(operation, document);
  const groups = Object.keys(params).length === 0 ? {} : { params };
  const given = printData({ ...groups, ...(body !== undefined && { body }) }, new Map());
  return layout([`${prefix}await fetchClient.${method.toUpperCase()}(`, quote(path), ", ", given, ");"], 100);
}

function branches({ operation }: Place): string[] {
  const http = ['} else if (result.kind === "http") {', "  console.error(result.status, result.error);"];
  // Where the vendor declares no success, no result is one.
  const isOkPossible = Object.keys(operation.responses).some((status) => status.startsWith("2"));
  return [
    "if (result.ok) {",
    `  console.log(result.status${isOkPossible ? ", result.data" : ""});`,
    ...(declaredErrors(operation).length > 0 ? http : []),
    "} else {",
    '  console.error(result.kind, "after", result.attempts, "request(s)");',
    "}",
  ];
}

const caught = [
  "} catch (error) {",
  "  if (!isPurgeError(error)) throw error;",
  "  console.error(error.kind, error.message);",
  "}",
];

function links(name: string, about: About, { externalDocs, info }: Document): string {
  const items = [
    ...(externalDocs === undefined
      ? []
      : [`- ${externalDocs.description ?? "Documentation"}: ${link(externalDocs.url)}`]),
    `- Generated from: ${info.title}, version ${info.version}, ${link(about.source.origin)}`,
    `- The normalized specification in this package: \`import document from "@purge/${name}/openapi.json" with { type: "json" }\``,
    "- All vendors in one package: `@purge/all`",
  ];
  return sections("## Links", items.join("\n"), "MIT license. Not affiliated with the vendor.");
}
