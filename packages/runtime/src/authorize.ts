import type { Call } from "./call.ts";
import type { Unsigned } from "./exchange.ts";
import { bare } from "./own.ts";
import { checkKey } from "./server.ts";
import type { Scheme } from "./table.ts";

/**
 * Attaches the credentials of the first alternative that the options satisfy (OpenAPI Security Requirement Object).
 * `renewable`: a function gave one of them, so that it is worth asking again after a 401.
 */
export async function authorize(call: Call, unsigned: Unsigned): Promise<[signed: Unsigned, renewable: boolean]> {
  const { api, options, server, row, refuse, secrets } = call;
  const alternatives = row.security ?? api.security;
  const chosen = alternatives.find((names) => names.every((name) => options[name] != null));
  if (!chosen && alternatives[0]) {
    const asked = alternatives.map((names) =>
      names.map((name) => `${name} (sent as ${api.schemes[name]?.name})`).join(" with "),
    );
    refuse("no-credential", `the option ${asked.join(" or ")}`);
  }
  let { url } = unsigned;
  const headers = { ...unsigned.headers };
  let renewable = false;
  for (const name of chosen ?? []) {
    const { in: place, name: field, prefix = "", basic } = api.schemes[name] as Scheme;
    let value = options[name];
    if (typeof value === "function") {
      value = await value();
      renewable = true;
      checkKey(api, name, value, server, refuse);
    }
    if (basic) value = writeBasic(value, secrets);
    // checked here, since `Headers` prints the value that it refuses
    if (typeof value !== "string" || !/^[!-~]+$/.test(value)) return refuse("invalid-credential", `the option ${name}`);
    secrets.push(value);
    if (place === "header") headers[field.toLowerCase()] = prefix + value;
    else if (new URL(url).searchParams.has(field)) refuse("guarded-query", `query.${field}`);
    else url += `${/\?/.test(url) ? "&" : "?"}${encodeURIComponent(field)}=${encodeURIComponent(value)}`;
  }
  return [{ ...unsigned, url, headers }, renewable];
}

/** RFC 7617, in UTF-8. Nothing when it cannot be written. */
function writeBasic(value: unknown, secrets: unknown[]): string | undefined {
  const { username, password }: Record<string, unknown> = bare(value as Record<string, unknown>);
  if (typeof username !== "string" || typeof password !== "string" || username.includes(":")) return undefined;
  secrets.push(username, password);
  return btoa(String.fromCharCode(...new TextEncoder().encode(`${username}:${password}`)));
}
