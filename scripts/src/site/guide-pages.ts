import { ProblemError } from "../document/problem.ts";
import { sections } from "../emit/readme/markdown.ts";
import { type Guide, guides } from "./guides.ts";
import {
  anchorOf,
  anchorsIn,
  firstProse,
  type MarkdownFile,
  shiftHeadings,
  splitMarkdown,
} from "./markdown-sections.ts";
import { type Page, plainText } from "./page.ts";

/** A page that is made of files of the repository. */
export interface GuidePage extends Page {
  file: string;
  /** What links to it name, such as `README.md#delete-a-user`, and the anchor on the page, empty for its top. */
  origins: ReadonlyMap<string, string>;
}

/** The guides, and a page for each file of docs/. Throws a ProblemError where a section that a guide names is gone. */
export function guidePages(files: ReadonlyMap<string, string>): GuidePage[] {
  const documents = [...files].flatMap(([file, text]): Guide[] => {
    const [, name] = /^docs\/(.+)\.md$/.exec(file) ?? [];
    return name === undefined ? [] : [{ slug: `guides/${name}`, title: splitMarkdown(text).title, file }];
  });
  return [...guides, ...documents].map((guide) => guidePage(guide, splitMarkdown(files.get(guide.file) ?? "")));
}

function guidePage(guide: Guide, markdown: MarkdownFile): GuidePage {
  const { slug, title, file, standsFor = [] } = guide;
  const chosen = chosenSections(guide, markdown);
  const [only, ...others] = chosen;
  const isOne = guide.sections !== undefined && only !== undefined && others.length === 0;
  const opening = guide.sections === undefined ? markdown.opening : "";
  const body = isOne
    ? shiftHeadings(only.body, -1)
    : sections(opening, ...chosen.map((section) => `## ${section.heading}\n${section.body}`));
  const anchors = anchorsIn(body).map((anchor): [string, string] => [`${file}#${anchor}`, anchor]);
  const tops = [
    ...(guide.sections === undefined ? [file] : []),
    ...(isOne ? [`${file}#${anchorOf(only.heading)}`] : []),
    ...standsFor,
  ];
  return {
    slug,
    title,
    description: plainText(guide.description ?? firstProse(body)),
    body,
    file,
    origins: new Map([...anchors, ...tops.map((origin): [string, string] => [origin, ""])]),
  };
}

function chosenSections({ file, sections: headings }: Guide, markdown: MarkdownFile) {
  if (headings === undefined) {
    const taken = guides.filter((guide) => guide.file === file).flatMap((guide) => guide.sections ?? []);
    return markdown.sections.filter(({ heading }) => !taken.includes(heading));
  }
  return headings.map((heading) => {
    const section = markdown.sections.find((each) => each.heading === heading);
    if (section === undefined) throw new ProblemError(noSuchSection(file, heading));
    return section;
  });
}

function noSuchSection(file: string, heading: string) {
  return {
    file,
    rule: "site-section",
    severity: "error" as const,
    expected: `a section \`## ${heading}\`, which is a page of the site`,
    found: "none with that heading",
    next: "Correct the heading in scripts/src/site/guides.ts.",
  };
}
