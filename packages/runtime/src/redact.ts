import { own } from "./own.ts";

/** The system's code of an error, wherever in its chain of causes it stands. */
export function codeOf(error: unknown, depth = 0): string | undefined {
  const code = own(error, "code");
  if (typeof code === "string" && /^[A-Z]\w+$/.test(code)) return code;
  return error instanceof Error && depth < 9 ? codeOf(own(error, "cause"), depth + 1) : undefined;
}

/** An error as a `cause`, without what `hidden` holds. Nothing, where reading the one or the other throws. */
export function redacted(error: unknown, hidden: unknown): unknown {
  try {
    return error && redact(error, textsOf(hidden));
  } catch {
    return undefined;
  }
}

/** An error and its causes, as copies with name, code and message; a message that holds a secret is cut. */
function redact(error: unknown, secrets: readonly string[], depth = 0): unknown {
  if (!(error instanceof Error) || depth > 4) return undefined;
  const text = `${error.name}: ${error.message}`;
  const isOpen = !secrets.some((secret) => secret && text.toLowerCase().includes(secret));
  const cause = redact(own(error, "cause"), secrets, depth + 1);
  const copy = new Error(isOpen ? `${error.message}` : "[redacted]", cause ? { cause } : undefined);
  const code = codeOf(error);
  copy.stack = isOpen ? text : "[redacted]";
  return Object.assign(copy, isOpen && { name: error.name }, code && { code });
}

/** Every text in a value, as it is, as it is written in a URL and as in JSON; in lower case. */
function textsOf(value: unknown, seen: Set<unknown> = new Set()): string[] {
  if (value == null || seen.has(value)) return [];
  seen.add(value);
  if (typeof value === "object") return Object.values(value).flatMap((each) => textsOf(each, seen));
  const text = String(value);
  const encoded = encodeURIComponent(text.toWellFormed());
  // in a query, URL parsers encode an apostrophe as well
  const written = [text, encoded, encoded.replaceAll("'", "%27"), JSON.stringify(text).slice(1, -1)];
  return written.map((each) => each.toLowerCase());
}
