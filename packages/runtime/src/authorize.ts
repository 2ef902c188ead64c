import type { Refuse } from "./check-input.ts";
import { own } from "./own.ts";
import { prefixed } from "./server.ts";
import type { Api, Row, Scheme } from "./table.ts";

/** Credentials ready to be attached, and what must never be shown. */
export interface Authorization {
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly query: string;
  readonly secrets: readonly string[];
  /** A function gave one of them: worth asking again after a 401. */
  readonly renewable: boolean;
}

/** Reads the credentials of the first alternative that the options satisfy (OpenAPI Security Requirement Object). */
export async function authorize(
  api: Api,
  row: Row,
  options: object,
  server: string | undefined,
  refuse: Refuse,
): Promise<Authorization> {
  const alternatives = own(row, "security") ?? api.security;
  const given = (scheme: string) => own(options, scheme);
  const chosen = alternatives.length
    ? alternatives.find((schemes) => schemes.every((name) => given(name) != null))
    : [];
  if (!chosen) return refuse("no-credential", `needs ${alternatives.map((each) => describe(api, each)).join(", or ")}`);
  const headers: [string, string][] = [];
  const query: string[] = [];
  const secrets: string[] = [];
  for (const name of chosen) {
    const scheme = own(api.schemes, name) as Scheme;
    const option = given(name);
    const secret = readSecret(typeof option === "function" ? await option() : option, scheme, name, refuse);
    secrets.push(...secret.parts);
    checkPrefix(api, name, secret.value, server, refuse);
    if (scheme.in === "query") query.push(`${encodeURIComponent(scheme.name)}=${encodeURIComponent(secret.value)}`);
    else headers.push([scheme.name, (scheme.prefix ?? "") + secret.value]);
  }
  const renewable = chosen.some((name) => typeof given(name) === "function");
  return { headers, query: query.join("&"), secrets, renewable };
}

function describe(api: Api, schemes: readonly string[]): string {
  const each = (name: string) => {
    const scheme = own(api.schemes, name) as Scheme;
    return `the option ${name} (sent as ${scheme.in === "query" ? "query parameter " : ""}${scheme.name})`;
  };
  return schemes.map(each).join(" and ");
}

/** Checked here, since `Headers` prints the value that it refuses. */
function readSecret(value: unknown, scheme: Scheme, name: string, refuse: Refuse): { value: string; parts: string[] } {
  if (scheme.basic) {
    const username = own(value, "username");
    const password = own(value, "password");
    if (typeof username !== "string" || typeof password !== "string" || username.includes(":")) {
      return refuse("invalid-credential", `${name} must be { username, password }, without a colon in the name`);
    }
    const bytes = new TextEncoder().encode(`${username}:${password}`);
    const pair = btoa(String.fromCharCode(...bytes));
    return { value: pair, parts: [pair, password] };
  }
  if (typeof value !== "string" || !/^[!-~]+$/.test(value)) {
    return refuse("invalid-credential", `${name} must be a string of printable ASCII without spaces or line breaks`);
  }
  return { value, parts: [value] };
}

function checkPrefix(api: Api, name: string, key: string, server: string | undefined, refuse: Refuse): void {
  const belongs = api.keys?.scheme === name ? prefixed(api, key) : undefined;
  if (server && belongs && belongs !== server) {
    refuse("wrong-server", `${name} is a key of server "${belongs}", but the client talks to "${server}"`);
  }
}
