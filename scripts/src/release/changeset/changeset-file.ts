import { isObject } from "../../document/json.ts";
import { parseData } from "../../document/parse-data.ts";
import { ProblemError } from "../../document/problem.ts";
import type { Bump } from "../diff/verdict.ts";

/** Packages and how far they are bumped. */
export type Releases = ReadonlyMap<string, Bump>;

/** A file of `.changeset/`, as @changesets/cli writes it. */
export function changesetText(releases: Releases, summary: string): string {
  const lines = [...releases].map(([name, bump]) => `"${name}": ${bump}\n`);
  return `---\n${lines.join("")}---\n\n${summary.trim()}\n`;
}

/** What a changeset releases. Throws a ProblemError. */
export function parseChangeset(text: string, file: string): Map<string, Bump> {
  const front = /^\s*---[ \t]*\r?\n([\s\S]*?)^---[ \t]*$/m.exec(text)?.[1];
  if (front === undefined) throw fault(file, "a front matter between two lines of `---`", "none");
  if (front.trim() === "") return new Map();
  const data = parseData(front, { file });
  if (!isObject(data)) throw fault(file, "packages and their bumps", JSON.stringify(data));
  return new Map(
    Object.entries(data).map(([name, bump]): [string, Bump] => {
      if (bump === "major" || bump === "minor" || bump === "patch" || bump === "none") return [name, bump];
      throw fault(file, `\`major\`, \`minor\` or \`patch\` for ${name}`, JSON.stringify(bump));
    }),
  );
}

function fault(file: string, expected: string, found: string): ProblemError {
  const next = "Write it as changesets does, or delete it and run `node run.mjs spec changeset`.";
  return new ProblemError({ file, rule: "changeset-form", severity: "error", expected, found, next });
}
