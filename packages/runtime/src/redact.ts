import { own } from "./own.ts";

/** The system's code of an error, wherever in its chain of causes it stands. */
export function codeOf(error: unknown): string | undefined {
  const code = own(error, "code");
  return typeof code === "string" ? code : error instanceof Error && error.cause ? codeOf(error.cause) : undefined;
}

/** An error and its causes, as copies with name, code and message; a message that holds a secret is cut. */
export function redact(error: unknown, secrets: readonly string[], depth = 0): unknown {
  if (!(error instanceof Error) || depth > 4) return undefined;
  const shown = secrets.some((secret) => secret && error.message.includes(secret)) ? "[redacted]" : error.message;
  const copy = new Error(shown, error.cause ? { cause: redact(error.cause, secrets, depth + 1) } : undefined);
  copy.stack = `${error.name}: ${shown}`;
  const code = codeOf(error);
  return Object.assign(copy, { name: error.name, ...(code && { code }) });
}

/** Every text in a value, as it is and as it is written in a URL. */
export function textsOf(value: unknown, depth = 0): string[] {
  if (typeof value === "object" && value)
    return depth > 9 ? [] : Object.values(value).flatMap((each) => textsOf(each, depth + 1));
  return value == null ? [] : [String(value), encodeURIComponent(String(value).toWellFormed())];
}
