import { type Document, eachOperation, type Place } from "../document/openapi.ts";
import type { Change } from "../overlay/apply-overlay.ts";
import type { About, Provider } from "../provider/parse-provider.ts";
import { declaredErrors } from "./client/result.ts";
import { schemaNames } from "./names.ts";
import { quote } from "./print/identifier.ts";
import { type Doc, layout } from "./print/layout.ts";
import { describeChanges, link } from "./readme/changes.ts";
import { describeErasure } from "./readme/erasure.ts";
import { citations } from "./readme/evidence.ts";
import { createCall, inputMembers, mainOperation, operationCall, printObject } from "./readme/first-call.ts";
import { fenced, sections, under } from "./readme/markdown.ts";
import { describeOperation } from "./readme/operation.ts";
import { describeCredentials, describeServers } from "./readme/options.ts";
import { typedDocument } from "./types/typed-document.ts";

/** What a README says of a provider besides its document. */
export interface Described extends Pick<Provider, "name" | "about" | "erasure"> {
  /** Names of the vendor's own extensions. */
  leftOut?: readonly string[];
}

/** The `README.md` of a provider's package: everything that its specification says to whoever calls it. */
export function emitReadme(
  { name, about, erasure, leftOut = [] }: Described,
  document: Document,
  changes: readonly Change[],
  typed: Document = typedDocument(document),
): string {
  const { title } = about;
  const { info } = document;
  const evidence = citations();
  const names = schemaNames(document);
  return `${sections(
    `# @purge/${name}`,
    `A typed client of ${title}, generated from its specification (${info.title}, version ${info.version}).`,
    under(1, info.description ?? ""),
    fenced("sh", `npm install @purge/${name}`),
    firstCall(name, title, document, typed),
    describeCredentials(title, document, evidence),
    describeServers(document, evidence),
    sections(
      "## Operations",
      ...[...eachOperation(document)].map((place) => describeOperation(name, place, document, names, evidence, typed)),
    ),
    fetchClient(name, document, typed),
    describeErasure(erasure, evidence),
    about.notes === undefined ? "" : sections("## Good to know", under(2, about.notes)),
    describeChanges(about, changes, leftOut),
    evidence.list(),
    links(name, about, document),
  )}\n`;
}

function firstCall(name: string, title: string, document: Document, typed: Document): string {
  const main = mainOperation(document);
  if (main === undefined) return "";
  const create = [createCall(name, document), ""];
  const call = operationCall(name, main, typed, "const result = ");
  const narrowed = [`import { createClient } from "@purge/${name}";`, "", ...create, call, ...branches(main)];
  const thrown = [
    `import { createClient, isPurgeError, unwrap } from "@purge/${name}";`,
    ["", ...create, "try {"].join("\n"),
    `  ${call.replaceAll("\n", "\n  ")}`,
    ...caught,
  ];
  return sections("## First call", fenced("ts", narrowed.join("\n")), outcomes(title), fenced("ts", thrown.join("\n")));
}

function fetchClient(name: string, document: Document, typed: Document): string {
  const main = mainOperation(document);
  if (main === undefined) return "";
  const { method, path } = main;
  const { groups, body } = inputMembers(main, typed);
  const params: Doc[] = groups.length === 0 ? [] : [["params: ", printObject(groups)]];
  const given = printObject([...params, ...body]);
  const create = createCall(name, document, "fetchClient").replace("createClient(", "createFetchClient(");
  const call = layout(
    [`const { data, error } = await fetchClient.${method.toUpperCase()}(`, quote(path), ", ", given, ");"],
    100,
  );
  const code = [
    `import { createFetchClient } from "@purge/${name}/openapi-fetch";`,
    ["", create, call, "console.log(data, error);"].join("\n"),
  ];
  return sections(
    "## With openapi-fetch",
    "The same package has an entry with the client of [openapi-fetch](https://openapi-ts.dev/openapi-fetch/), middleware included. It is sealed: middleware sees no credential, and can change headers and add query parameters, but not the method, the URL or the body. Everything that is not an HTTP response throws a `PurgeError`.",
    fenced("ts", code.join("\n")),
  );
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
  "  console.log(unwrap(result));",
  "} catch (error) {",
  "  if (!isPurgeError(error)) throw error;",
  "  console.error(error.kind, error.message);",
  "}",
];

function outcomes(title: string): string {
  return sections(
    "## Handling results",
    `Methods don't throw for what ${title} responds. They return a plain object that you can narrow with \`ok\`, \`kind\` and \`status\`:`,
    [
      "- `ok: true`: the vendor says it is done. `status` and typed `data`.",
      "- `http`: an error that the specification declares. `status` and typed `error`.",
      "- `not-done`: a success whose body says that it is not done. `status` and `error`, the body.",
      "- `unexpected-status`: a status that the specification does not declare. `status` and `error`, the body.",
      "- `decode`, `redirect`, `timeout`, `network`, `aborted`: there is no response that can be read. `error` is `{ code, message, cause? }`.",
      "- `refused`: the client did not send the request, because an id, a header or an option is missing or unsafe. `error.message` says what to change.",
    ].join("\n"),
    "Every result has `attempts`, the number of requests sent, and `uncertain`: true if an earlier one may have been processed although its response was lost. Results with a response have `headers`, a record by lower-case name, and `retryAt` if the vendor asks to wait longer than the deadline. If you prefer exceptions, use `unwrap`:",
  );
}

function links(name: string, about: About, { externalDocs }: Document): string {
  const items = [
    ...(externalDocs === undefined
      ? []
      : [`- ${externalDocs.description ?? "Documentation"}: ${link(externalDocs.url)}`]),
    `- Where the specification is from: ${link(about.source.origin)}`,
    `- The normalized specification, in this package: \`import document from "@purge/${name}/openapi.json" with { type: "json" }\``,
    "- All vendors in one package: `@purge/all`",
  ];
  return sections("## Links", items.join("\n"), "MIT licence. Not affiliated with the vendor.");
}
