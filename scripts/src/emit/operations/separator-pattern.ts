import { exactPattern } from "../../document/exact-pattern.ts";

/**
 * The pattern of a path parameter that shares its segment with others (`{name}.{type}`): a value with a separator in it
 * would move the border between them, and so name something else. Separators count however a server may read them:
 * encoded, in another case, or as a character that Unicode folds into it. `exact` values are always taken.
 */
export function separatorPattern(
  separators: readonly string[],
  pattern?: RegExp,
  exact: readonly string[] = [],
): RegExp {
  const inside = separators.map((text) => `[^]*${anyForm(text)}`);
  const borders = separators.flatMap(bordersOf);
  const starts = borders.map(({ start }) => anyForm(start));
  const ends = borders.map(({ end }) => `[^]*${anyForm(end)}$`);
  const own = pattern === undefined ? "" : `(?=[^]*?(?:${pattern.source}))`;
  const guarded = `^(?!${[...inside, ...starts, ...ends].join("|")})${own}`;
  return new RegExp([...exact.map((value) => `^${exactPattern(value)}$`), guarded].join("|"), "u");
}

/** The ends and starts of values that would make another `...` together with the one between them. */
function bordersOf(text: string): { start: string; end: string }[] {
  const lengths = Array.from({ length: text.length - 1 }, (_, index) => index + 1);
  return lengths
    .filter((length) => text.endsWith(text.slice(0, length)))
    .map((length) => ({ start: text.slice(length), end: text.slice(0, text.length - length) }));
}

function anyForm(text: string): string {
  return [...text].map(anyFormOfCharacter).join("");
}

function anyFormOfCharacter(character: string): string {
  const forms = foldedInto(character);
  const encoded = forms.filter((form) => form < "\x80").map((form) => `%(?:25)*${hexOf(form)}`);
  return `(?:[${forms.map(classMember).join("")}]|${encoded.join("|")})`;
}

/** Where Unicode has characters that fold into ASCII: Latin, punctuation and symbols, presentation and width forms. */
const blocks = [
  [0x01, 0x17f],
  [0x2000, 0x33ff],
  [0xfb00, 0xffef],
] as const;

function foldedInto(character: string): string[] {
  const wanted = fold(character);
  const characters = blocks.flatMap(([first, last]) =>
    Array.from({ length: last - first + 1 }, (_, index) => String.fromCharCode(first + index)),
  );
  return characters.filter((each) => fold(each).includes(wanted));
}

function fold(text: string): string {
  return text.normalize("NFKC").toLowerCase();
}

function hexOf(character: string): string {
  const hex = character.charCodeAt(0).toString(16).padStart(2, "0");
  return hex.replaceAll(/[a-f]/g, (digit) => `[${digit}${digit.toUpperCase()}]`);
}

function classMember(character: string): string {
  return /\w/.test(character) ? character : `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
