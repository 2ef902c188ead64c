const TOKEN = /(\[\^?(?:\\.|[^\]\\])*\]|\\.|[^\\])(\{(\d+)(?:,\d*)?\}|[*+?])?/gu;
const LETTERS = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-_.:@/+ ";

const GROUP = /\((?:\?:|\?<\w+>)?((?:\\.|[^()\\])*)\)(\{(\d+)(?:,\d*)?\}|[*+?])?/gu;

/** A text that matches a simple pattern (`^(user|org)_[0-9a-f]{32}$`); `undefined` if the pattern is more complicated. */
export function textForPattern(pattern: string): string | undefined {
  const parts = [
    ...withoutGroups(pattern)
      .replace(/^\^|\$$/g, "")
      .matchAll(TOKEN),
  ].map(([, atom = "", quantifier, least]) => letterFor(atom).repeat(timesOf(quantifier, least)));
  const text = parts.join("");
  return new RegExp(pattern, "u").test(text) ? text : undefined;
}

/** Replaces each group, the innermost first, with its first alternative. */
function withoutGroups(pattern: string): string {
  const flat = pattern.replace(GROUP, (_, choices: string, quantifier?: string, least?: string) =>
    (choices.split("|", 1)[0] ?? "").repeat(timesOf(quantifier, least)),
  );
  return flat === pattern ? pattern : withoutGroups(flat);
}

function letterFor(atom: string): string {
  if (atom.length === 1 && atom !== ".") return atom;
  const one = new RegExp(`^${atom}$`, "u");
  return [...LETTERS].find((letter) => one.test(letter)) ?? "";
}

function timesOf(quantifier: string | undefined, least: string | undefined): number {
  if (least !== undefined) return Number(least);
  return quantifier === "*" || quantifier === "?" ? 0 : 1;
}
