/** What is wrong with a value, and the sentence that says so. */
export type Problem = readonly [code: string, says: string];

/** Characters that leave no mark: white space, and what Unicode says may be ignored. */
const invisible = /[\s\p{Default_Ignorable_Code_Point}]/gu;

const problems: readonly (readonly [code: string, pattern: RegExp, says: string])[] = [
  ["lone-surrogate", /\p{Cs}/u, "contains half of a character: it was cut somewhere"],
  ["dot-segment", /^(\.|%2e){1,2}$/i, 'is "." or "..", which would change the path of the request'],
  ["slash", /[/\\]/, "contains a slash or a backslash, which would change the path of the request"],
  ["control-character", /\p{Cc}/u, "contains a control character, such as a line break"],
  ["stringified", /^(undefined|\[object \w*\])$/, "is the text of a value that was missing or no string"],
];

/** Why a text cannot be an id, or a required text, outside the path: slashes and line breaks do no harm there. */
export function checkText(text: string): Problem | undefined {
  return checkForms([text.trim().replace(/[\t\n\r/\\]/g, "_")], text.replace(invisible, ""));
}

/** Why a text cannot be one segment of a path (RFC 3986, 3.3), also after a server decodes, trims or folds it. */
export function checkSegment(text: string, reserved: readonly string[] = [], depth = 0): Problem | undefined {
  if (/^[\w-]+$/.test(text)) return checkWord(text, reserved);
  const folded = text.normalize("NFKC").replace(invisible, "");
  // servers drop what follows a semicolon, and proxies may take an encoded `?` or `#` for a real one
  const [routed = ""] = folded.split(/[;?#]/);
  if ([text, folded, routed].some((form) => reserved.includes(form.toLowerCase()))) return otherRoute;
  const problem = checkForms([text, folded, routed], routed.replaceAll("*", "")) ?? checkNothing(text);
  if (problem) return problem;
  const decoded = text.replace(/%(?:25)*([\da-f]{2})/gi, (_, hex) => String.fromCharCode(Number(`0x${hex}`)));
  if (decoded === text) return undefined;
  if (depth > 8) return ["nested-encoding", "is percent-encoded over and over"];
  return checkSegment(decoded, reserved, depth + 1);
}

/** Letters, digits, `_` and `-`: nothing that a server could read otherwise. */
function checkWord(text: string, reserved: readonly string[]): Problem | undefined {
  if (reserved.includes(text.toLowerCase())) return otherRoute;
  return checkForms([text], text) ?? checkNothing(text);
}

const otherRoute: Problem = [
  "other-route",
  "is a word that the API routes elsewhere, so that another operation would be called",
];

function checkNothing(text: string): Problem | undefined {
  return /^(null|NaN)$/.test(text) ? ["stringified", `is the text "${text}", not an id`] : undefined;
}

function checkForms(forms: readonly string[], visible: string): Problem | undefined {
  if (visible === "") return ["empty", "is empty, or has no visible character"];
  const found = problems.find(([, pattern]) => forms.some((form) => pattern.test(form)));
  return found && [found[0], found[2]];
}
