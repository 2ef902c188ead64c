import { existsSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import type { Problem } from "../../document/problem.ts";
import { publicPackages } from "../../workspace/packages.ts";

/** Links of Markdown files that lead nowhere: on disk, or on npm, which shows a package's README without the repository. */
export function brokenLinks(root: string, files: readonly string[]): Problem[] {
  const onNpm = new Set(publicPackages(root).map(({ folder }) => `packages/${folder}/README.md`));
  return files.flatMap((file) => {
    const text = withoutCode(readFileSync(join(root, file), "utf8"));
    const targets = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = ""]) => target);
    return [...new Set(targets)].flatMap((target) => {
      const expected = problemOf(root, file, target, onNpm.has(file));
      return expected === undefined ? [] : [toProblem(file, target, expected)];
    });
  });
}

function problemOf(root: string, file: string, target: string, isOnNpm: boolean): string | undefined {
  if (/^[a-z]+:/.test(target)) return undefined;
  const [path = "", anchor] = target.split("#");
  if (isOnNpm && path !== "") return "an absolute address, since npm doesn't have the repository's files";
  const linked = path === "" ? file : relative(root, join(root, dirname(file), path));
  if (!existsSync(join(root, linked))) return "the path of a file";
  if (anchor === undefined || !linked.endsWith(".md")) return undefined;
  return anchorsOf(readFileSync(join(root, linked), "utf8")).has(anchor) ? undefined : `a heading of ${linked}`;
}

/** The names that GitHub and npm give to headings. */
function anchorsOf(markdown: string): Set<string> {
  const headings = [...withoutCode(markdown).matchAll(/^#{1,6} (.+)$/gm)].map(([, heading = ""]) => heading);
  return new Set(
    headings.map((heading) =>
      heading
        .toLowerCase()
        .replaceAll(/[^\w\- ]/g, "")
        .replaceAll(" ", "-"),
    ),
  );
}

function withoutCode(markdown: string): string {
  return markdown.replaceAll(/^( *)(```|~~~).*?^\1\2$/gms, "");
}

function toProblem(file: string, target: string, expected: string): Problem {
  return {
    file,
    rule: "readme-link",
    severity: "error",
    expected,
    found: target,
    next: "Correct the link.",
  };
}
