import type { Settings } from "./call.ts";
import type { Refuse } from "./check-input.ts";
import { own } from "./own.ts";
import { serverOf } from "./server.ts";
import type { Row, Scheme } from "./table.ts";

/** Credentials ready to be attached, and what must never be shown. */
export interface Authorization {
  /** By name in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly query: string;
  readonly secrets: readonly string[];
  /** A function gave one of them: worth asking again after a 401. */
  readonly renewable: boolean;
}

/** Reads the credentials of the first alternative that the options satisfy (OpenAPI Security Requirement Object). */
export async function authorize(settings: Settings, row: Row, refuse: Refuse): Promise<Authorization> {
  const { api, options, server } = settings;
  const alternatives = row.security ?? api.security;
  const chosen = alternatives.find((schemes) => schemes.every((name) => options[name] != null));
  if (!chosen && alternatives.length) {
    const sent = (name: string) => `${name} (sent as ${api.schemes[name]?.name})`;
    refuse("no-credential", `the option ${alternatives.map((names) => names.map(sent).join(" with ")).join(" or ")}`);
  }
  const headers: Record<string, string> = {};
  const secrets: string[] = [];
  let query = "";
  let renewable = false;
  for (const name of chosen ?? []) {
    const { in: place, name: field, prefix = "", basic } = api.schemes[name] as Scheme;
    let value = options[name];
    if (typeof value === "function") {
      value = await value();
      renewable = true;
    }
    if (basic) value = writeBasic(value, secrets);
    // checked here, since `Headers` prints the value that it refuses
    if (typeof value !== "string" || !/^[!-~]+$/.test(value)) return refuse("invalid-credential", `the option ${name}`);
    secrets.push(value);
    const belongs = api.keys?.scheme === name && serverOf(api, value);
    if (server && belongs && belongs !== server) refuse("wrong-server", `the key, which belongs to server ${belongs}`);
    if (place === "query") query += `&${encodeURIComponent(field)}=${encodeURIComponent(value)}`;
    else headers[field.toLowerCase()] = prefix + value;
  }
  return { headers, query, secrets, renewable };
}

/** RFC 7617, in UTF-8. Nothing when it cannot be written. */
function writeBasic(value: unknown, secrets: string[]): string | undefined {
  const username = own(value, "username");
  const password = own(value, "password");
  if (typeof username !== "string" || typeof password !== "string" || username.includes(":")) return undefined;
  secrets.push(password);
  return btoa(String.fromCharCode(...new TextEncoder().encode(`${username}:${password}`)));
}
