import { sections } from "../emit/readme/markdown.ts";
import { shiftHeadings, splitMarkdown } from "./markdown-sections.ts";

/** A package's changes by release, those that are not released yet first. */
export function changelogOf(folder: string, files: ReadonlyMap<string, string>): string {
  const pending = [...files].flatMap(([path, text]) =>
    path.startsWith(".changeset/") ? changesetFor(`@purge/${folder}`, text) : [],
  );
  const released = splitMarkdown(files.get(`packages/${folder}/CHANGELOG.md`) ?? "").sections;
  return sections(
    pending.length === 0 ? "" : "## Not released yet",
    ...pending.map(({ bump, text }) => `### ${words[bump] ?? bump}\n\n${text}`),
    ...released.map(({ heading, body }) => `## ${heading}\n\n${shiftHeadings(body, 0).trim()}`),
    released.length === 0 ? "There has been no release yet." : "",
  );
}

const words: Readonly<Record<string, string>> = {
  major: "Breaking changes",
  minor: "New",
  patch: "Corrections",
};

function changesetFor(name: string, text: string): { bump: string; text: string }[] {
  const [, matter = "", body = ""] = /^---\n(.*?)\n---\n(.*)$/s.exec(text) ?? [];
  const line = matter.split("\n").find((each) => each.startsWith(`"${name}":`));
  return line === undefined ? [] : [{ bump: line.split(":")[1]?.trim() ?? "", text: body.trim() }];
}
