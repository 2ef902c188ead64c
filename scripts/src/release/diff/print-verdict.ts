import type { Bump, Verdict } from "./verdict.ts";

export interface PrintOptions {
  color: boolean;
  /** What had to be left out to compare. */
  overlooked?: readonly string[];
  /** Why `redocly diff` gave no second opinion. */
  skipped?: string | undefined;
}

const paints: { readonly [bump in Bump]: number } = { major: 31, minor: 33, patch: 36, none: 32 };

/** The verdict for a terminal. */
export function printVerdict({ bump, changes, disagreements }: Verdict, options: PrintOptions): string {
  const paint = (code: number, text: string) => (options.color ? `\u001b[${code}m${text}\u001b[0m` : text);
  const lines = [
    bump === "none" ? "Nothing changed for callers: no release." : `This is a ${paint(paints[bump], bump)} release.`,
  ];
  for (const change of changes) {
    const todo = change.todo === "" ? "" : ` ${change.todo}`;
    lines.push("", `${paint(paints[change.bump], change.bump.padEnd(6))} ${change.what}.${todo}`);
    lines.push(paint(2, `       Affects ${change.who}. ${change.place} (${change.rule})`));
  }
  if (disagreements.length > 0) lines.push("", "`redocly diff` disagrees:");
  for (const { place, ours, theirs, says } of disagreements) {
    lines.push(`  ${theirs} instead of ${ours}: ${says} ${paint(2, place)}`);
  }
  if (options.skipped !== undefined) lines.push("", `No second opinion from \`redocly diff\`: ${options.skipped}`);
  if (options.overlooked !== undefined && options.overlooked.length > 0) lines.push("", "Ignored to compare them:");
  lines.push(...[...new Set(options.overlooked)].map((text) => `  ${text}`));
  return `${lines.join("\n")}\n`;
}
