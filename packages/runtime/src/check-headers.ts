import type { Api } from "./api.ts";
import { refuse } from "./call-error.ts";
import { isPlainObject } from "./copy-own.ts";
import { refuseValue } from "./refuse-value.ts";

/** Headers that frame the request or authenticate it. */
const framing = [
  /^(host|connection|keep-alive|te|trailer|upgrade|expect|cookie2?|set-cookie|authorization)$/,
  /^content-(type|length|encoding|location|range)$/,
  /^(transfer|proxy|sec)-/,
];

/** Headers by which a server or a proxy may take another method, host or path than the request's. */
const routing = [
  /^(forwarded|destination)$/,
  /^x-(forwarded|envoy|middleware|invoke)-/,
  /^(x-|x-.*-)?(http|method|host|url|uri|path|rewrite|route|redirect|original|override)(-|$)/,
];

/**
 * The caller's headers, by lower-case name. Takes everything that `new Headers` takes, any iterable of pairs, and plain
 * objects (of several spellings of a name the last counts); refuses headers that only the client may set. `place` is
 * where they were given; `declared` names are the operation's own, which the specification answers for.
 */
export function checkHeaders(
  api: Api,
  from: unknown,
  place = "headers",
  declared: readonly string[] = [],
): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const pair of pairsOf(from, place)) {
    // a string would be read as a pair of its letters
    const parts = Object(pair) === pair ? [...(pair as Iterable<unknown>)] : [];
    const [given, value] = parts;
    if (parts.length !== 2 || typeof given !== "string" || !/^[!#$%&'*+.^`|~\w-]+$/.test(given)) {
      refuse(
        "guarded-header",
        `${place} holds a name that is not a header name (RFC 9110), or an entry that is not a pair of name and value.`,
      );
    }
    const name = given.toLowerCase();
    checkName(api, name, place, declared.includes(given));
    if (value === undefined) continue;
    // of an object `[object Object]` would be sent; a text that `Headers` refuses, it prints
    const isWritable = value !== null && typeof value !== "symbol" && Object(value) !== value;
    if (!isWritable || !/^[\t -~]*$/.test(`${value}`)) {
      refuseValue(
        "guarded-header",
        `${place}.${name}`,
        "a string of printable ASCII",
        value,
        "a string of another form",
      );
    }
    const isSecond = Object.hasOwn(headers, name) && !isPlainObject(from);
    headers[name] = isSecond ? `${headers[name]}, ${value}` : `${value}`;
  }
  return headers;
}

function pairsOf(given: unknown, place: string): Iterable<unknown> {
  if (given == null) return [];
  if (typeof given === "object" && Symbol.iterator in given) return given as Iterable<unknown>;
  if (isPlainObject(given)) return Object.entries(given);
  return refuseValue("wrong-type", place, "an object, a Headers or pairs", given);
}

/** Servers read `_` in a name as `-` (CGI). */
function checkName({ schemes }: Api, name: string, place: string, isDeclared: boolean): void {
  const folded = name.replaceAll("_", "-");
  const isCredential = Object.values(schemes).some(
    (scheme) => scheme.name.toLowerCase().replaceAll("_", "-") === folded,
  );
  if (isCredential) refuse("guarded-header", `${place}.${name} is a credential: pass it as an option of createClient.`);
  const guarded = isDeclared ? framing : [...framing, ...routing];
  if (guarded.some((pattern) => pattern.test(folded))) {
    refuse("guarded-header", `${place}.${name} can only be set by the client: it frames or reroutes the request.`);
  }
}
