import { type Call, callerFailed } from "./call.ts";
import type { Unsigned } from "./exchange.ts";
import { bare } from "./own.ts";
import { checkKey } from "./server.ts";
import type { Scheme } from "./table.ts";

type Keys = Readonly<Record<string, unknown>>;

/** The schemes of the first alternative that the options satisfy (OpenAPI Security Requirement Object). */
export function chooseSchemes({ api, options, row, refuse }: Call): readonly string[] {
  const alternatives = row.security ?? api.security;
  const chosen = alternatives.find((names) => names.every((name) => options[name] != null));
  if (chosen || alternatives.length === 0) return chosen ?? [];
  const asked = alternatives.map((names) =>
    names.map((name) => `${name} (sent as ${api.schemes[name]?.name})`).join(" with "),
  );
  return refuse("no-credential", `the option ${asked.join(" or ")}`);
}

/** The credentials of these schemes, by their names. A function is asked for its own. */
export async function askKeys(call: Call, names: readonly string[]): Promise<Keys> {
  const { api, options, server, refuse, secrets } = call;
  const keys: Record<string, unknown> = bare({});
  for (const name of names) {
    const given = options[name];
    try {
      keys[name] = typeof given === "function" ? await given() : given;
    } catch (error) {
      // middleware hears of it, and must not see what it tells
      throw callerFailed(call, error);
    }
    secrets.push(keys[name]);
    checkKey(api, name, keys[name], server, refuse);
  }
  return keys;
}

/** Attaches the credentials of these schemes. */
export function authorize(call: Call, unsigned: Unsigned, names: readonly string[], keys: Keys): Unsigned {
  const { api, refuse, secrets } = call;
  let { url } = unsigned;
  const headers = { ...unsigned.headers };
  for (const name of names) {
    const { in: place, name: field, prefix = "", basic } = api.schemes[name] as Scheme;
    const key = basic ? api.parts?.writeBasic?.(keys[name], secrets) : keys[name];
    // checked here, since `Headers` prints the value that it refuses
    if (typeof key !== "string" || !/^[!-~]+$/.test(key)) return refuse("invalid-credential", `the option ${name}`);
    secrets.push(key);
    if (place === "header") headers[field.toLowerCase()] = prefix + key;
    else url = api.parts?.signQuery?.(url, field, key, refuse) ?? url;
  }
  return { ...unsigned, url, headers };
}
