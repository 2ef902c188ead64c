/** What is wrong with a value, and the sentence that says so. */
export type Problem = readonly [code: string, says: string];

type Check = readonly [code: string, pattern: RegExp, says: string];

/** Characters that leave no mark: white space, and what Unicode says may be ignored. */
const invisible = /[\s\p{Default_Ignorable_Code_Point}]/gu;

const emptyText = "is empty, or has no visible character";
const controlCharacter = "contains a control character, such as a line break";
const stringified = "is the text of a missing value or of an object";

/** Wrong in any text that must be there. */
const inText: readonly Check[] = [
  ["empty", /^$/, emptyText],
  ["lone-surrogate", /\p{Cs}/u, "contains half of a surrogate pair: it was cut in the middle of a character"],
  ["dot-segment", /^(\.|%2e){1,2}$/i, 'is "." or "..", which would change the path of the request'],
  ["control-character", /[^\P{Cc}\t\n\r]/u, controlCharacter],
  ["stringified", /^(undefined|\[object \w*\](,\[object \w*\])*)$/i, stringified],
];

/** Wrong in a segment of a path too. */
const inSegment: readonly Check[] = [
  ["empty", /^\*+$/, emptyText],
  ["slash", /[/\\]/, "contains a slash or a backslash, which would change the path of the request"],
  ["control-character", /\p{Cc}/u, controlCharacter],
  ["stringified", /^(null|NULL|NaN|-?Infinity)$/, stringified],
];

/** Why a text cannot be an id, or a required text, outside the path: slashes and line breaks do no harm there. */
export function checkText(text: string): Problem | undefined {
  return findProblem(inText, [text.trim(), text.replace(invisible, "")]);
}

/** Why a text cannot be one segment of a path (RFC 3986, 3.3), also after a server decodes, trims or folds it. */
export function checkSegment(text: string, reserved: readonly string[] = []): Problem | undefined {
  const decoded = decodeAll(text);
  if (!decoded)
    return ["nested-encoding", "is percent-encoded over and over, or so that servers decode it differently"];
  // letters, digits, `_` and `-` read the same everywhere
  const forms = /^[\w-]+$/.test(text) ? decoded : decoded.flatMap(routedForms);
  if (forms.some((form) => isReserved(form.toLowerCase(), reserved))) {
    return ["other-route", "is a word that the API routes elsewhere, so that another operation would be called"];
  }
  return findProblem(inText, forms) ?? findProblem(inSegment, forms);
}

/** Whether a word is routed elsewhere, also with the suffix of a format (Rails) or a dot that is cut off (IIS). */
function isReserved(word: string, reserved: readonly string[]): boolean {
  return [word, word.replace(/\.(json|xml|html?|csv|txt|js)?$/, "")].some((each) => reserved.includes(each));
}

/** An encoded character that is not ASCII: `%c0%ae` and `%u002e` are a dot to some servers. */
const ambiguous = /%(25)*(u[\da-f]{2}|[89a-f][\da-f])/i;

/** A text, decoded once, decoded again, and so on until nothing is encoded. Nothing if that takes more than nine times, or is ambiguous. */
function decodeAll(text: string): string[] | undefined {
  const forms: string[] = [];
  for (let form = text; form !== forms.at(-1); ) {
    if (forms.push(form) > 10 || ambiguous.test(form)) return undefined;
    form = form.replace(/%(?:25)*([\da-f]{2})/gi, (_, hex) => String.fromCharCode(Number(`0x${hex}`)));
  }
  return forms;
}

/** What servers may make of a text before they route: fold and trim it, and cut it at a semicolon, `?` or `#`. */
function routedForms(text: string): string[] {
  const folded = text.normalize("NFKC").replace(invisible, "");
  return [text, folded, folded.replace(/[;?#].*/s, "")];
}

function findProblem(checks: readonly Check[], forms: readonly string[]): Problem | undefined {
  const found = checks.find(([, pattern]) => forms.some((form) => pattern.test(form)));
  return found && [found[0], found[2]];
}
