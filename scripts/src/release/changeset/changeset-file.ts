import { createHash } from "node:crypto";
import { isObject } from "../../document/json.ts";
import { parseData } from "../../document/parse-data.ts";
import { ProblemError } from "../../document/problem.ts";
import type { Bump } from "../diff/verdict.ts";

/** Packages and how far they are bumped. */
export type Releases = ReadonlyMap<string, Bump>;

/** A file of `.changeset/`, as Changesets reads it, with a line that tells later whether somebody edited it. */
export function changesetText(releases: Releases, summary: string): string {
  const lines = [...releases].map(([name, bump]) => `"${name}": ${bump}\n`);
  const [front, text] = [lines.join(""), summary.trim()];
  return `---\n# Generated (${fingerprint(front + text)}). If you edit this file, it is kept as you leave it.\n${front}---\n\n${text}\n`;
}

/** Whether somebody wrote or edited the changeset, so that it must not be replaced. */
export function isEdited(text: string): boolean {
  const [, mark, front, summary] =
    /^---\n# Generated \(([0-9a-f]+)\)[^\n]*\n([\s\S]*?)^---\n\n([\s\S]*)$/m.exec(text) ?? [];
  return mark === undefined || mark !== fingerprint(`${front}${summary?.trim()}`);
}

function fingerprint(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 12);
}

/** What a changeset releases. Throws a ProblemError. */
export function parseChangeset(text: string, file: string): Map<string, Bump> {
  const front = /^\s*---[ \t]*\r?\n([\s\S]*?)^---[ \t]*$/m.exec(text)?.[1];
  if (front === undefined) throw problem(file, "a front matter between two lines of `---`", "none");
  const data = parseData(front.trim() === "" ? "{}" : front, { file });
  if (data === null) return new Map();
  if (!isObject(data)) throw problem(file, "packages and their bumps", JSON.stringify(data));
  return new Map(
    Object.entries(data).map(([name, bump]): [string, Bump] => {
      if (bump === "major" || bump === "minor" || bump === "patch" || bump === "none") return [name, bump];
      throw problem(file, `\`major\`, \`minor\` or \`patch\` for ${name}`, JSON.stringify(bump));
    }),
  );
}

function problem(file: string, expected: string, found: string): ProblemError {
  const next = "Correct it, or delete it and run `node run.mjs spec changeset`.";
  return new ProblemError({ file, rule: "changeset-form", severity: "error", expected, found, next });
}
