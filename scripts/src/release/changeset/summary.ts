import type { Bump, Change, Verdict } from "../diff/verdict.ts";

const headings: readonly [Bump, string][] = [
  ["major", "Breaking"],
  ["minor", "New"],
  ["patch", "Otherwise"],
];
const mostShown = 60;

/** A changelog entry for a verdict: one sentence where there is one change, a list where there are more. */
export function summarize(title: string, { changes }: Pick<Verdict, "changes">): string {
  const [only, ...others] = changes;
  if (only === undefined) return `${title}: nothing that callers have to change.`;
  if (others.length === 0) return `${title}: ${sentence(only)}`;
  const parts = headings.flatMap(([bump, heading]) => {
    const told = changes.filter((change) => change.bump === bump);
    return told.length === 0 ? [] : [`**${heading}**\n\n${list(told)}`];
  });
  return `${title}: ${count(changes)}.\n\n${parts.join("\n\n")}`;
}

function list(changes: readonly Change[]): string {
  const shown = changes.slice(0, mostShown).map((change) => `- ${sentence(change)}`);
  const more = changes.length - shown.length;
  return [
    ...shown,
    ...(more > 0 ? [`- and ${more} more of this kind; \`node run.mjs spec diff\` lists them`] : []),
  ].join("\n");
}

function sentence({ what, who, todo }: Change): string {
  const concerned = todo === "" || /^(everyone|readers)$/.test(who) ? "" : ` (${who})`;
  return `${escaped(what)}${todo === "" ? "" : `; ${todo}`}${escaped(concerned)}.`;
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

// What a vendor wrote is text in a changelog, not markup.
function escaped(text: string): string {
  return text.replaceAll(/\s+/g, " ").replaceAll(/[*<[\]\\]|\b_|_\b/g, (mark) => (mark === "_" ? "\\_" : `\\${mark}`));
}
