import type { Call } from "./call.ts";
import { bare } from "./own.ts";
import { checkKey } from "./server.ts";
import type { Scheme } from "./table.ts";

/** A request with its credentials. */
export interface Signed {
  readonly url: string;
  /** By name in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** A function gave one of them: worth asking again after a 401. */
  readonly renewable: boolean;
}

/** Attaches the credentials of the first alternative that the options satisfy (OpenAPI Security Requirement Object). */
export async function authorize(call: Call, url: string, headers: Signed["headers"]): Promise<Signed> {
  const { api, options, server } = call.settings;
  const alternatives = call.row.security ?? api.security;
  const chosen = alternatives.find((names) => names.every((name) => options[name] != null));
  if (!chosen && alternatives.length) {
    const sent = (name: string) => `${name} (sent as ${api.schemes[name]?.name})`;
    call.refuse(
      "no-credential",
      `the option ${alternatives.map((names) => names.map(sent).join(" with ")).join(" or ")}`,
    );
  }
  const signed = { url, headers: { ...headers }, renewable: false };
  for (const name of chosen ?? []) {
    const { in: place, name: field, prefix = "", basic } = api.schemes[name] as Scheme;
    let value = options[name];
    if (typeof value === "function") {
      value = await value();
      signed.renewable = true;
    }
    if (basic) value = writeBasic(value, call.secrets);
    // checked here, since `Headers` prints the value that it refuses
    if (typeof value !== "string" || !/^[!-~]+$/.test(value))
      return call.refuse("invalid-credential", `the option ${name}`);
    call.secrets.push(value);
    if (api.keys?.scheme === name) checkKey(api, value, server, call.refuse);
    if (place === "header") signed.headers[field.toLowerCase()] = prefix + value;
    else signed.url += `${/\?/.test(signed.url) ? "&" : "?"}${encodeURIComponent(field)}=${encodeURIComponent(value)}`;
  }
  return signed;
}

/** RFC 7617, in UTF-8. Nothing when it cannot be written. */
function writeBasic(value: unknown, secrets: unknown[]): string | undefined {
  const { username, password }: Record<string, unknown> = bare(value as Record<string, unknown>);
  if (typeof username !== "string" || typeof password !== "string" || username.includes(":")) return undefined;
  secrets.push(password);
  return btoa(String.fromCharCode(...new TextEncoder().encode(`${username}:${password}`)));
}
