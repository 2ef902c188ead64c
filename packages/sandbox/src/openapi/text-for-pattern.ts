const TOKEN = /(\[\^?(?:\\.|[^\]\\])*\]|\\.|[^\\])(\{(\d+)(?:,\d*)?\}|[*+?])?/gu;
const LETTERS = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-_.:@/+ ";

/** A text that matches a simple pattern (`^AC[0-9a-f]{32}$`); `undefined` if the pattern is more complicated. */
export function textForPattern(pattern: string): string | undefined {
  const parts = [...pattern.replace(/^\^|\$$/g, "").matchAll(TOKEN)].map(([, atom = "", quantifier, least]) =>
    letterFor(atom).repeat(timesOf(quantifier, least)),
  );
  const text = parts.join("");
  return new RegExp(pattern, "u").test(text) ? text : undefined;
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
