import { type Document, eachOperation, type Place } from "../document/openapi.ts";
import type { Change } from "../overlay/apply-overlay.ts";
import type { About, Provider } from "../provider/parse-provider.ts";
import { declaredErrors } from "./client/result.ts";
import { schemaNames } from "./names.ts";
import { describeChanges, link } from "./readme/changes.ts";
import { describeErasure } from "./readme/erasure.ts";
import { citations } from "./readme/evidence.ts";
import { createCall, mainOperation, operationCall } from "./readme/first-call.ts";
import { fenced, sections, under } from "./readme/markdown.ts";
import { describeOperation } from "./readme/operation.ts";
import { describeCredentials, describeServers } from "./readme/options.ts";
import { typedDocument } from "./types/typed-document.ts";

/** The `README.md` of a provider's package: everything that its specification says to whoever calls it. */
export function emitReadme(
  { name, about, erasure }: Pick<Provider, "name" | "about" | "erasure">,
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
    describeErasure(erasure, evidence),
    about.notes === undefined ? "" : sections("## Good to know", under(2, about.notes)),
    describeChanges(about, changes),
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
    "## What a call comes to",
    `Nothing is thrown for what ${title} answers. A result is one of these, told apart by \`ok\`, \`kind\` and \`status\`:`,
    [
      "- `ok: true`: the vendor says it is done. `status` and typed `data`.",
      "- `http`: an error that the specification declares. `status` and typed `error`.",
      "- `not-done`: a success whose body says that it is not done. `status` and `error`, the body.",
      "- `unexpected-status`: a status that the specification does not declare. `status` and `error`, the body.",
      "- `decode`, `redirect`, `timeout`, `network`, `aborted`: no answer that can be read. `error`, a `PurgeError`.",
      "- `refused`: nothing was sent, because an id, a header or an option would have made another request; with `attempts`, your own middleware failed after it was.",
    ].join("\n"),
    "Every result has `attempts`, the requests sent, and `uncertain`: whether one may have been carried out although its answer was lost. Answers have `headers`, and `retryAt` where the vendor asks to wait longer than the deadline. Who prefers exceptions unwraps:",
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
