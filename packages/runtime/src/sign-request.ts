import type { Codecs, Operation, Scheme } from "./api.ts";
import type { BuiltRequest } from "./build-request.ts";
import { refuse } from "./call-error.ts";
import { callerFailed } from "./caller-failed.ts";
import { checkCredential } from "./check-credential.ts";
import { copyOwn } from "./copy-own.ts";
import type { Basic } from "./options.ts";
import { textsOf } from "./redact-error.ts";
import { checkKeyServer } from "./resolve-server.ts";
import type { Settings } from "./resolve-settings.ts";

/** A request as it is sent, and the credentials that are in it. */
export interface SignedRequest extends BuiltRequest {
  readonly secrets: readonly string[];
}

export type Credentials = Readonly<Record<string, unknown>>;

/** The schemes of the first alternative that the options satisfy (OpenAPI Security Requirement Object). */
export function chooseSchemes({ api, credentials }: Settings, operation: Operation): readonly string[] {
  const alternatives = operation.security ?? api.security;
  const chosen = alternatives.find((names) => names.every((name) => credentials[name] != null));
  if (chosen || alternatives.length === 0) return chosen ?? [];
  const wanted = alternatives.map((names) => names.map((name) => `${name} (${sentAs(api.schemes[name] as Scheme)})`));
  return refuse(
    "no-credential",
    `there is no credential. Pass ${wanted.map((names) => names.join(" with ")).join(", or ")} to createClient.`,
  );
}

function sentAs({ in: place, name, prefix = "" }: Scheme): string {
  return place === "query" ? `sent as the query parameter ${name}` : `sent as ${name}${prefix && `: ${prefix}…`}`;
}

/** The credentials of these schemes. A function is called for its own. */
export async function askCredentials(
  settings: Settings,
  names: readonly string[],
  hidden: () => readonly string[],
): Promise<Credentials> {
  const { api, credentials, server } = settings;
  const given = copyOwn({});
  for (const name of names) {
    const credential = credentials[name];
    try {
      given[name] = typeof credential === "function" ? await credential() : credential;
    } catch (error) {
      throw callerFailed(`the function ${name}`, error, [...hidden(), ...textsOf(given)]);
    }
    if (given[name] == null) refuse("invalid-credential", `the function ${name} returned ${given[name]}.`);
    checkCredential(api, name, given[name]);
    checkKeyServer(api, name, given[name], server);
  }
  return given;
}

/** Attaches the credentials of these schemes. */
export function signRequest(
  { api }: Settings,
  request: BuiltRequest,
  names: readonly string[],
  given: Credentials,
): SignedRequest {
  const codecs = api.codecs as Required<Codecs>;
  let { url } = request;
  const headers = { ...request.headers };
  const secrets: string[] = [];
  for (const name of names) {
    const { in: place, name: field, prefix = "", basic } = api.schemes[name] as Scheme;
    const key = basic ? codecs.writeBasic(name, given[name]) : (given[name] as string);
    secrets.push(key, ...(basic ? Object.values(given[name] as Basic) : []));
    if (place === "header") headers[field.toLowerCase()] = prefix + key;
    else url = codecs.signQuery(url, field, key);
  }
  return { ...request, url, headers, secrets };
}
