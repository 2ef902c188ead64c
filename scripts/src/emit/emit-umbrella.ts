import type { Document } from "../document/openapi.ts";
import type { Erasure } from "../provider/parse-erasure.ts";
import type { Provider } from "../provider/parse-provider.ts";
import type { UnservedVendor } from "../provider/read-unserved.ts";
import { firstParagraph } from "./client/describe.ts";
import { mainFirst } from "./client/main-operation.ts";
import { builtEntry, emitManifest } from "./emit-manifest.ts";
import { comment } from "./print/comment.ts";
import { printData } from "./print/data.ts";
import { type Doc, hardline, indent, layout } from "./print/layout.ts";
import { compareErasures } from "./readme/erasure.ts";
import { createCall, hasShortExample, variableName } from "./readme/first-call.ts";
import { describeInstallation, fileAddress } from "./readme/install.ts";
import { code, fenced, sections, table } from "./readme/markdown.ts";
import { emitProject, type Workspace } from "./tsconfig.ts";

/** A provider as the umbrella describes it. */
export interface Member {
  name: string;
  title: string;
  /** The version of the vendor's specification. */
  version: string;
  operations: { id: string; method: string; path: string; summary: string }[];
  /** A call that creates its client. */
  create: (variable?: string) => string;
  /** Whether that call and the deletion need only an API key and an id. */
  isShort: boolean;
  erasure?: Erasure;
}

export function memberOf(
  { name, about, erasure }: Pick<Provider, "name" | "about" | "erasure">,
  document: Document,
): Member {
  const operations = mainFirst(document).map(({ operation, method, path }) => ({
    id: operation.operationId,
    method: method.toUpperCase(),
    path,
    summary: firstParagraph(operation.summary),
  }));
  const call = createCall(name, document, "client");
  const create = (variable = variableName(name)) => call.replace("const client", `const ${variable}`);
  const { version } = document.info;
  const isShort = hasShortExample(name, document);
  return { name, title: about.title, version, operations, create, isShort, ...(erasure && { erasure }) };
}

const banner = "// Generated from the folders of specs/ by `node run.mjs generate`. Do not edit.\n";

/** All files of the umbrella: texts by their path in `packages/all/`. */
export function emitUmbrella(
  members: readonly Member[],
  workspace: Workspace,
  unserved: readonly UnservedVendor[] = [],
): Map<string, string> {
  const names = members.map(({ name }) => name);
  return new Map([
    ["README.md", readme(members, workspace, unserved)],
    ["package.json", manifest(names, workspace)],
    ["src/index.ts", `${banner}${index(names)}`],
    ["src/list.ts", `${banner}${list(members)}`],
    ...names.map((name): [string, string] => [
      `src/providers/${name}.ts`,
      `${banner}export * from "@purge/${name}";\n`,
    ]),
    ...names.map((name): [string, string] => [
      `src/openapi-fetch/${name}.ts`,
      `${banner}export * from "@purge/${name}/openapi-fetch";\n`,
    ]),
    ["tsconfig.json", emitProject(names)],
  ]);
}

/** A provider's name in code: `customerIo` for `customer-io`. */
export function namespace(name: string): string {
  return name.replaceAll(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

function index(names: readonly string[]): string {
  const namespaces = names.map((name) => `export * as ${namespace(name)} from "@purge/${name}";\n`);
  return `${namespaces.join("")}export { providers } from "./list.ts";\n`;
}

function list(members: readonly Member[]): string {
  const entries = members.map(({ name, title, version, operations }) => ({
    name,
    title,
    package: `@purge/${name}`,
    version,
    operations,
  }));
  const items = entries.map(({ operations, ...facts }): Doc => {
    const rows = operations.map((operation) => [hardline, printData(operation, new Map()), ","]);
    const members = Object.entries(facts).map(([key, value]) => [
      hardline,
      `${key}: `,
      printData(value, new Map()),
      ",",
    ]);
    return [hardline, "{", indent([members, hardline, "operations: [", indent(rows), hardline, "],"]), hardline, "},"];
  });
  return layout([
    comment("Every vendor there is a client for: its package, the version of its specification, and its operations."),
    ["export const providers = [", items.length === 0 ? [] : [indent(items), hardline], "] as const;", hardline],
  ]);
}

function manifest(names: readonly string[], workspace: Workspace): string {
  const subpaths = names.flatMap((name) => [
    [`./${name}`, builtEntry(`providers/${name}`)],
    [`./${name}/openapi-fetch`, builtEntry(`openapi-fetch/${name}`)],
  ]);
  return emitManifest(
    {
      folder: "all",
      description: "Typed clients for deleting a user at SaaS vendors, all in one package",
      keywords: ["api-client", "erasure", "gdpr", "openapi", "sdk", "typescript", "user-deletion", ...names],
      exports: { ".": builtEntry("index"), ...Object.fromEntries(subpaths) },
      files: [],
      dependencies: names,
    },
    workspace,
  );
}

function readme(members: readonly Member[], { repository }: Workspace, unserved: readonly UnservedVendor[]): string {
  const rows = members.map(({ name, title, operations }) => [
    title,
    linked(code(`@purge/${name}`), fileAddress(`packages/${name}/README.md`, repository)),
    code(namespace(name)),
    operations.map(({ id }) => code(id)).join(", "),
  ]);
  const shown = members.find(({ isShort }) => isShort) ?? members[0];
  return `${sections(
    "# @purge/all",
    "The typed clients of all vendors in one package. You can import one without loading the others.",
    describeInstallation("all", "all", repository),
    shown === undefined ? "" : example(shown),
    table(["vendor", "package", "namespace", "operations"], rows),
    "The README of each package lists its options, its operations and their errors.",
    compareErasures(members, unserved),
    "A breaking change of one vendor's client is a minor release of this package, whose changelog names the namespace and the version behind it. A major release means that a namespace is gone, or that all clients change. To upgrade one vendor at a time, install its own package.",
    "MIT license. Not affiliated with the vendors.",
  )}\n`;
}

function linked(text: string, address: string | undefined): string {
  return address === undefined ? text : `[${text}](${address})`;
}

function example({ name, create }: Member): string {
  const imports = `import { ${namespace(name)}, providers } from "@purge/all";`;
  const first = create("client").replace("createClient(", `${namespace(name)}.createClient(`);
  const each = "for (const { title, operations } of providers) console.log(title, operations.length);";
  const subpath = `import { createClient } from "@purge/all/${name}";`;
  return sections(
    fenced("ts", [imports, first, each].join("\n\n")),
    `Each vendor also has its own path, which exports what its package exports. The openapi-fetch client is in \`@purge/all/${name}/openapi-fetch\`:`,
    fenced("ts", [subpath, create()].join("\n\n")),
  );
}
