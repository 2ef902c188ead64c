import type { Document } from "../document/openapi.ts";
import type { Change } from "../overlay/apply-overlay.ts";
import type { About } from "../provider/parse-provider.ts";
import { firstParagraph } from "./client/describe.ts";
import { mainFirst } from "./client/main-operation.ts";
import { sharedErrors } from "./client/shared-errors.ts";
import { schemaNames } from "./names.ts";
import { describeChanges, link } from "./readme/changes.ts";
import { describeFirstCall } from "./readme/describe-first-call.ts";
import type { Described } from "./readme/described.ts";
import { describeErasure } from "./readme/erasure.ts";
import { citations } from "./readme/evidence.ts";
import { describeFetchClient } from "./readme/fetch-client.ts";
import { describeInstallation, fileAddress } from "./readme/install.ts";
import { sections, under } from "./readme/markdown.ts";
import { describeOperation, describeShared } from "./readme/operation.ts";
import { describeCredentials, describeOtherOptions, describeServers } from "./readme/options.ts";
import type { Workspace } from "./tsconfig.ts";
import { typedDocument } from "./types/typed-document.ts";

/** The `README.md` of a provider's package: what people do first, then the reference, then the evidence. */
export function emitReadme(
  provider: Described,
  document: Document,
  changes: readonly Change[],
  { repository }: Workspace,
  typed: Document = typedDocument(document),
): string {
  const { name, about, erasure } = provider;
  const { title } = about;
  const evidence = citations();
  const shared = sharedErrors(document);
  const surroundings = { name, document, typed, names: schemaNames(document), shared, evidence };
  const description = document.info.description ?? "";
  return `${sections(
    `# @purge/${name}`,
    `A typed client for deleting users at ${title}.`,
    under(1, firstParagraph(description)),
    describeInstallation(name, ["runtime"], repository),
    describeFirstCall(provider, document, typed),
    goodToKnow(description, about.notes),
    describeCredentials(title, document, evidence),
    describeServers(document, evidence),
    describeOtherOptions(),
    sections(
      "## Operations",
      ...mainFirst(document).map((place) => describeOperation(place, surroundings)),
      describeShared(surroundings),
    ),
    describeFetchClient(provider, document, typed),
    describeErasure(erasure, evidence),
    describeChanges(about, changes, provider.leftOut ?? []),
    evidence.list(),
    links(name, about, document, repository),
  )}\n`;
}

/** The vendor's description from its second paragraph on, and our notes. */
export function goodToKnow(description: string, notes = ""): string {
  const rest = description
    .trim()
    .split(/\n\s*\n/)
    .slice(1)
    .join("\n\n");
  return rest === "" && notes === "" ? "" : sections("## Good to know", under(2, rest), under(2, notes));
}

function links(name: string, about: About, { externalDocs, info }: Document, repository?: string): string {
  const items = [
    ...(externalDocs === undefined
      ? []
      : [`- ${externalDocs.description ?? "Documentation"}: ${link(externalDocs.url)}`]),
    `- Generated from: ${info.title}, version ${info.version}, ${link(about.source.origin)}`,
    `- The normalized specification in this package: \`import document from "@purge/${name}/openapi.json" with { type: "json" }\``,
    "- All vendors in one package: `@purge/all`",
    `- CommonJS, Jest, vitest, msw, proxies, logs, OpenTelemetry, React Native, browsers: ${questions(repository)}`,
  ];
  return sections("## Links", items.join("\n"), "MIT license. Not affiliated with the vendor.");
}

function questions(repository: string | undefined): string {
  const address = fileAddress("docs/questions.md", repository);
  return address === undefined ? "`docs/questions.md` in the repository" : `<${address}>`;
}
