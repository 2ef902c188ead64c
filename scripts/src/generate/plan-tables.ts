import type { Member } from "../emit/emit-umbrella.ts";
import { compareAnswers } from "../emit/readme/erasure.ts";
import { table } from "../emit/readme/markdown.ts";
import type { PlannedFiles } from "./plan-packages.ts";

const adapters = "packages/erase/src/providers";

/** READMEs that are written by hand, but for a table of all vendors, which stands between two comments: `<!-- vendors -->`. */
export const readmesWithTables = ["README.md", "packages/erase/README.md"] as const;

/** The source of an adapter of `@purge/erase`. What it says of itself is a row of that package's README. */
export function isAdapter(path: string): boolean {
  return path.startsWith(`${adapters}/`) && !path.endsWith(".test.ts");
}

/** Plans the tables of vendors in READMEs that are otherwise written by hand. A file without the comments stays as it is. */
export function planTables(members: readonly Member[], contents: ReadonlyMap<string, string>): PlannedFiles {
  const [start, erase] = readmesWithTables;
  const tables = new Map([
    [start, vendorTable(members)],
    [erase, adapterTable(members, contents)],
  ]);
  return new Map(
    [...tables].flatMap(([path, lines]): [string, string][] => {
      const text = contents.get(path);
      return text === undefined ? [] : [[path, fillBlock(text, lines)]];
    }),
  );
}

function vendorTable(members: readonly Member[]): string {
  return compareAnswers(
    members.map(({ name, title, erasure }) => ({
      cells: [title, `[\`@purge/${name}\`](packages/${name}/README.md)`],
      ...(erasure && { erasure }),
    })),
    ["vendor", "package"],
  );
}

function adapterTable(members: readonly Member[], contents: ReadonlyMap<string, string>): string {
  const rows = members.flatMap(({ name }) => {
    const source = contents.get(`${adapters}/${name}.ts`);
    return source === undefined ? [] : [[`\`@purge/erase/${name}\``, describeAdapter(name, source)]];
  });
  return table(["adapter", "erases"], rows);
}

/** The comment above the function that makes the adapter. */
function describeAdapter(name: string, source: string): string {
  const [before = ""] = source.split(new RegExp(`^export function ${name}\\(`, "m"));
  const comment = before.slice(before.lastIndexOf("/**") + 3, before.lastIndexOf("*/"));
  return comment.replaceAll(/\s*\n \* ?/g, " ").trim();
}

function fillBlock(text: string, lines: string): string {
  return text.replace(/(<!-- vendors -->\n).*?(<!-- \/vendors -->)/s, (_, open, close) => `${open}${lines}\n${close}`);
}
