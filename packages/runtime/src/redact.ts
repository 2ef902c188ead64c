import { own } from "./own.ts";

/** The system's code of an error, wherever in its chain of causes it stands. */
export function codeOf(error: unknown): string {
  for (let each = error, depth = 0; each instanceof Error && depth < 5; each = each.cause, depth++) {
    const code = own(each, "code");
    if (typeof code === "string") return code;
  }
  return "network";
}

/** A copy of an error and its causes, with names, codes and messages, from which the secrets are cut. */
export function redact(error: unknown, secrets: readonly string[], depth = 0): unknown {
  if (!(error instanceof Error)) return typeof error === "string" ? cut(error, secrets) : undefined;
  const { name, message, cause } = error;
  const copy = new Error(cut(message, secrets));
  copy.name = name;
  copy.stack = `${name}: ${copy.message}`;
  const code = own(error, "code");
  if (typeof code === "string") Object.assign(copy, { code: cut(code, secrets) });
  if (cause !== undefined && depth < 4) copy.cause = redact(cause, secrets, depth + 1);
  return copy;
}

function cut(text: string, secrets: readonly string[]): string {
  const forms = secrets.flatMap((secret) => [secret, encodeURIComponent(secret)]).filter(Boolean);
  return forms.sort((a, b) => b.length - a.length).reduce((rest, form) => rest.replaceAll(form, "[redacted]"), text);
}

/** Every text in an input, however deep. */
export function textsOf(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (typeof value === "number") return [String(value)];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsOf) : [];
}
