import type { Bump, Change, Verdict } from "../diff/verdict.ts";
import { code } from "../diff/words.ts";

const headings: readonly [Bump, string][] = [
  ["major", "Breaking"],
  ["minor", "New"],
  ["patch", "Other"],
];
const mostShown = 60;

/** What a changelog entry is about. */
export interface Subject {
  /** `Junction`, or `@purge/runtime` for a package written by hand. */
  title: string;
  /** For a vendor's API: its versions before and after, and the day its file was retrieved. */
  versions?: { old: string; new: string; date?: string };
  /** A provider's next version, where it is a new major behind its namespace of `@purge/all`. */
  newMajor?: { namespace: string; version: string };
}

/** A changelog entry for a verdict: one sentence where there is one change, a list where there are more. */
export function summarize(subject: Subject, { changes }: Pick<Verdict, "changes">): string {
  const title = heading(subject);
  const [only, ...others] = changes;
  const ending = namespaceSentence(subject);
  if (only === undefined) return `${title}: no changes for callers.${ending}`;
  if (others.length === 0) return `${title}: ${sentence(only)}${example(only, "")}${ending}`;
  const parts = headings.flatMap(([bump, name]) => {
    const listed = changes.filter((change) => change.bump === bump);
    return listed.length === 0 ? [] : [`**${name}**\n\n${list(listed)}`];
  });
  return `${title}: ${count(changes)}.\n\n${parts.join("\n\n")}${ending}`;
}

function namespaceSentence({ newMajor, title, versions }: Subject): string {
  if (newMajor === undefined) return "";
  const { namespace, version } = newMajor;
  const api = versions === undefined ? "" : ` (${escaped(`${title} API ${versions.new}`.trim())})`;
  return `\n\nIn \`@purge/all\`, the namespace ${code(namespace)} is now ${code(`@purge/${namespace}`)} ${version}${api}.`;
}

// Junction API 0.4.483 → 0.4.687 (2026-11-28)
function heading({ title, versions }: Subject): string {
  if (versions === undefined) return escaped(title);
  const { old, new: new_, date } = versions;
  const range = old === new_ || new_ === "" || old === "" ? new_ : `${old} → ${new_}`;
  return `${escaped(`${title} API ${range}`.trim())}${date === undefined ? "" : ` (${date})`}`;
}

function list(changes: readonly Change[]): string {
  const shown = changes.slice(0, mostShown).map((change) => `- ${sentence(change)}${example(change, "  ")}`);
  const more = changes.length - shown.length;
  return [...shown, ...(more > 0 ? [`- ${more} more; \`node run.mjs spec diff\` lists them all.`] : [])].join("\n");
}

function sentence({ what, who, todo, bump, rule }: Change): string {
  const isObvious = bump === "patch" || rule.endsWith("-added") || who === "everyone";
  return `${capitalized(escaped(what))}.${todo === "" ? "" : ` ${todo}`}${isObvious ? "" : ` Affects ${escaped(who)}.`}`;
}

// A rename, as lines of a caller's code.
function example({ example }: Change, indent: string): string {
  if (example === undefined) return "";
  const lines = ["```diff", `- ${example.before}`, `+ ${example.after}`, "```"];
  return `\n\n${lines.map((line) => `${indent}${line.replaceAll(/\s+/g, " ")}`).join("\n")}${indent === "" ? "" : "\n"}`;
}

function count(changes: readonly Change[]): string {
  const words: { readonly [bump: string]: [string, string] } = {
    major: ["breaking change", "breaking changes"],
    minor: ["addition", "additions"],
    patch: ["smaller change", "smaller changes"],
  };
  return headings
    .map(([bump]) => ({ bump, many: changes.filter((change) => change.bump === bump).length }))
    .filter(({ many }) => many > 0)
    .map(({ bump, many }) => `${many} ${words[bump]?.[many === 1 ? 0 : 1]}`)
    .join(", ");
}

function capitalized(text: string): string {
  return text.replace(/^[a-z]/, (letter) => letter.toUpperCase());
}

// What a vendor wrote is text in a changelog, not markup; code stays as it is.
function escaped(text: string): string {
  return text
    .replaceAll(/\s+/g, " ")
    .split(/(`+[^`]*`+)/)
    .map((part, index) => (index % 2 === 1 ? part : escapedText(part)))
    .join("");
}

function escapedText(text: string): string {
  return text.replaceAll(/[*<[\]\\`]|\b_|_\b/g, (mark) => (mark === "_" ? "\\_" : `\\${mark}`));
}
