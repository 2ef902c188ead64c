import { ProblemError } from "../document/problem.ts";
import { code, sections, table } from "../emit/readme/markdown.ts";
import type { GuidePage } from "./guide-pages.ts";
import { splitMarkdown } from "./markdown-sections.ts";

/** A probe of packages/conformance, as far as it is shown. */
export interface ShownProbe {
  id: string;
  title: string;
  promise: number;
}

const file = "README.md";
const heading = "What the clients promise";

/** The README's promises and scoreboard, and every probe behind each promise. */
export function promisesPage(
  files: ReadonlyMap<string, string>,
  probes: readonly ShownProbe[],
  promises: Readonly<Record<number, string>>,
): GuidePage {
  const readme = splitMarkdown(files.get(file) ?? "").sections.find((section) => section.heading === heading);
  if (readme === undefined) throw new ProblemError(noPromises);
  const { opening, sections: parts } = splitMarkdown(files.get("packages/conformance/README.md") ?? "");
  const lists = Object.entries(promises).map(([promise, title]) => {
    const rows = probes
      .filter((probe) => probe.promise === Number(promise))
      .map(({ id, title: what }) => [code(id), what]);
    return sections(`### ${title}`, table(["probe", "tests that"], rows));
  });
  return {
    slug: "project/promises",
    title: heading,
    description: "The promises of the clients, and the probes that test each of them.",
    body: sections(
      readme.body.replaceAll(/<!--.*?-->\n?/g, "").replaceAll("✅ ", ""),
      "## The probes",
      opening.replace(/^Not published\. /m, "").replaceAll("](../../", "]("),
      ...parts.map((part) => `### ${part.heading}\n${part.body}`),
      "## The probes behind each promise",
      ...lists,
    ),
    file,
    origins: new Map([
      [`${file}#what-the-clients-promise`, ""],
      ["packages/conformance/README.md", "the-probes"],
    ]),
  };
}

const noPromises = {
  file,
  rule: "site-section",
  severity: "error" as const,
  expected: `a section \`## ${heading}\`, which is a page of the site`,
  found: "none with that heading",
  next: "Correct the heading in scripts/src/site/promises-page.ts.",
};
