import type { Operation } from "./api.ts";
import { refuse } from "./call-error.ts";
import type { CheckedInput } from "./check-input.ts";
import { getOwn } from "./copy-own.ts";
import { encodeValue } from "./encode-value.ts";
import type { SentBody } from "./options.ts";
import type { Settings } from "./resolve-settings.ts";

/** A request without its credentials. */
export interface BuiltRequest {
  readonly url: string;
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: SentBody;
}

/** Writes the request of an operation. Throws a `CallError` if a URL parser would make another path of it. */
export async function buildRequest(
  settings: Settings,
  operation: Operation,
  { path, query, header, body }: CheckedInput,
  headers: Readonly<Record<string, string>>,
): Promise<BuiltRequest> {
  const place = baseOfOperation(settings, operation) + writePath(operation, path);
  if (new URL(place).href !== place) refuse("bent-request", "path would become another path in a URL.");
  const search = writeQuery(settings, operation, query);
  const written = await writeAnyBody(settings, operation, body);
  return {
    url: search ? `${place}?${search}` : place,
    headers: {
      ...operation.headers,
      ...settings.headers,
      ...headers,
      ...header,
      ...(written.type && { "content-type": written.type }),
    },
    body: written.body,
  };
}

/** The operation's own server, where it has one; `baseUrl` replaces that too. */
function baseOfOperation({ base, server, baseOf }: Settings, { servers }: Operation): string {
  if (!servers || server === undefined) return base;
  return baseOf((Object.hasOwn(servers, server) ? servers[server] : Object.values(servers)[0]) as string);
}

/** The path template with its parameters written (`style: simple`). */
export function writePath({ path }: Operation, values: Readonly<Record<string, unknown>>): string {
  return path
    .split(/(\{[^{}]*\})/)
    .map((part, nth) => (nth % 2 ? encodeValue(getOwn(values, part.slice(1, -1)), true) : encodeLiteral(part)))
    .join("");
}

/** A template may hold other characters than a URL does, and percent-encoded ones. */
const encodeLiteral = (text: string): string => encodeURI(text).replaceAll("%25", "%");

/** The query string (OpenAPI `style` and `explode`). */
export function writeQuery({ api }: Settings, { input }: Operation, values: object): string {
  return (api.codecs?.writeStyled ?? writePlain)(values, input?.query?.members);
}

/** In the default style: a list repeats its name. */
function writePlain(values: object): string {
  const pairs = Object.entries(values).flatMap(([name, value]) => [value].flat().map((each) => [name, each] as const));
  const given = pairs.filter(([, value]) => value != null);
  return given.map(([name, value]) => `${encodeValue(name)}=${encodeValue(value)}`).join("&");
}

async function writeAnyBody(
  { api }: Settings,
  { body: rule }: Operation,
  value: unknown,
): Promise<{ type?: string; body: SentBody }> {
  if (!rule || value === undefined) return { body: null };
  if (rule.kind === "json") return { type: rule.media, body: JSON.stringify(value) };
  return (await api.codecs?.writeBody?.(rule, value)) ?? { body: null };
}
