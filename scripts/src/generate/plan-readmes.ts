import { textAt } from "../document/json.ts";
import { compareAnswers } from "../emit/readme/erasure.ts";
import { table } from "../emit/readme/markdown.ts";
import type { Provider } from "../provider/parse-provider.ts";
import type { PlannedFiles } from "./plan-packages.ts";

const adapters = "packages/erase/src/providers";
const simulators = "packages/sandbox/src/providers";

type Described = Pick<Provider, "name" | "about" | "erasure" | "behavior">;
type Contents = ReadonlyMap<string, string>;

/** What stands between the comments, by README. */
const blocks: { readonly [readme: string]: (providers: readonly Described[], contents: Contents) => string } = {
  "README.md": vendorTable,
  "packages/erase/README.md": adapterTable,
  "packages/sandbox/README.md": behaviorList,
};

/** READMEs that are written by hand, but for what they say of each vendor, which stands after `<!-- vendors -->`. */
export const readmesWithVendors: readonly string[] = Object.keys(blocks);

/** A source whose comment is said of its vendor in a README: an adapter of `@purge/erase`, or a simulated vendor. */
export function isDescribing(path: string): boolean {
  return [adapters, simulators].some((folder) => path.startsWith(`${folder}/`)) && !path.endsWith(".test.ts");
}

/** Plans what hand-written READMEs say of each vendor. A file without the comments stays as it is. */
export function planReadmes(providers: readonly Described[], contents: Contents): PlannedFiles {
  const sorted = providers.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  return new Map(
    Object.entries(blocks).flatMap(([path, fill]): [string, string][] => {
      const text = contents.get(path);
      return text === undefined ? [] : [[path, fillBlock(text, fill(sorted, contents))]];
    }),
  );
}

function vendorTable(providers: readonly Described[]): string {
  return compareAnswers(
    providers.map(({ name, about, erasure }) => ({
      cells: [about.title, `[\`@purge/${name}\`](packages/${name}/README.md)`],
      ...(erasure && { erasure }),
    })),
    ["vendor", "package"],
  );
}

function adapterTable(providers: readonly Described[], contents: Contents): string {
  const rows = providers.flatMap(({ name }) => {
    const says = commentAbove(`export function ${name}(`, contents.get(`${adapters}/${name}.ts`));
    return says === undefined ? [] : [[`\`@purge/erase/${name}\``, says]];
  });
  return table(["adapter", "erases"], rows);
}

function behaviorList(providers: readonly Described[], contents: Contents): string {
  const lines = providers.flatMap(({ name, about, behavior = {} }) => {
    const source = contents.get(`${simulators}/${name}.ts`);
    const says = textAt(behavior, "summary") ?? commentAbove("export const behavior", source);
    return says === undefined ? [] : [`- **${about.title}**: ${says.trim()}`];
  });
  return lines.join("\n");
}

function commentAbove(start: string, source: string | undefined): string | undefined {
  const [before = "", after] = source?.split(`\n${start}`) ?? [];
  if (after === undefined || !before.trimEnd().endsWith("*/")) return undefined;
  const comment = before.slice(before.lastIndexOf("/**") + 3, before.lastIndexOf("*/"));
  return comment.replaceAll(/\s*\n \* ?/g, " ").trim();
}

function fillBlock(text: string, lines: string): string {
  return text.replace(/(<!-- vendors -->\n).*?(<!-- \/vendors -->)/s, (_, open, close) => `${open}${lines}\n${close}`);
}
