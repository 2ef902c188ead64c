import { ProblemError } from "../document/problem.ts";
import { fenced } from "../emit/readme/markdown.ts";
import { splitMarkdown } from "./markdown-sections.ts";

/** The parts of README.md that the home page shows: Markdown by name. Throws a ProblemError where one is gone. */
export function homeParts(files: ReadonlyMap<string, string>): [name: string, markdown: string][] {
  const text = files.get("README.md") ?? "";
  const { opening, sections } = splitMarkdown(text);
  const [, lead = ""] = /^\s*(.+?)\n\s*\n/s.exec(opening) ?? [];
  const [first] = sections;
  const [, scoreboard = ""] = /<!-- scoreboard -->(.*?)<!-- \/scoreboard -->/s.exec(text) ?? [];
  const [table = ""] = /^\|.*?(?=\n\s*\n)/ms.exec(scoreboard) ?? [];
  const parts: [string, string][] = [
    ["lead", lead],
    ["commands", codeBlock("sh", opening)],
    ["example", codeBlock("ts", first?.body ?? "")],
    ["scoreboard", table.replaceAll("✅ ", "")],
  ];
  const [missing] = parts.find(([, part]) => part.trim() === "") ?? [];
  if (missing !== undefined) throw new ProblemError(gone(missing));
  return parts;
}

function codeBlock(language: string, markdown: string): string {
  const [, code = ""] = new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\``, "ms").exec(markdown) ?? [];
  return code === "" ? "" : fenced(language, code);
}

function gone(part: string) {
  return {
    file: "README.md",
    rule: "site-home",
    severity: "error" as const,
    expected: `the ${part} that the site's home page shows`,
    found: "nothing like it",
    next: "Correct where scripts/src/site/home-parts.ts looks for it.",
  };
}
