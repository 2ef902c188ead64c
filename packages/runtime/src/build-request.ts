import type { Codecs, Operation } from "./api.ts";
import { refuse } from "./call-error.ts";
import type { CheckedInput } from "./check-input.ts";
import { getOwn } from "./copy-own.ts";
import type { Deadline } from "./deadline.ts";
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

/** A body as it is sent, and the type that goes with it. */
export interface WrittenBody {
  readonly type?: string;
  readonly body: SentBody;
}

/** Writes the request of an operation. Throws a `CallError` if a URL parser would make another path of it. */
export function buildRequest(
  settings: Settings,
  operation: Operation,
  { path, query, header }: CheckedInput,
  headers: Readonly<Record<string, string>>,
  { type, body }: WrittenBody,
): BuiltRequest {
  const place = baseOfOperation(settings, operation) + writePath(operation, path);
  if (new URL(place).href !== place) refuse("bent-request", "path would become another path in a URL.");
  const search = writeQuery(settings, operation, query);
  return {
    url: search ? `${place}?${search}` : place,
    headers: {
      ...operation.headers,
      ...settings.headers,
      ...headers,
      ...header,
      ...(type && { "content-type": type }),
    },
    body,
  };
}

/** Writes the body of an operation. Only one that is not JSON has to be waited for. */
export function writeAnyBody(
  { api }: Settings,
  { body: rule }: Operation,
  value: unknown,
  deadline: Deadline,
): WrittenBody | Promise<WrittenBody> {
  if (!rule || value === undefined) return { body: null };
  if (rule.kind === "json") return { type: rule.media, body: JSON.stringify(value) };
  return deadline.race((api.codecs as Required<Codecs>).writeBody(rule, value), "preparing the request");
}

/** The operation's own server, where it has one; `baseUrl` replaces that too. */
function baseOfOperation({ base, server, baseOf }: Settings, { servers }: Operation): string {
  if (!servers || server === undefined) return base;
  return baseOf((Object.hasOwn(servers, server) ? servers[server] : Object.values(servers)[0]) as string);
}

/** The path with its parameters written (`style: simple`). */
export function writePath({ pathParts }: Operation, values: Readonly<Record<string, unknown>>): string {
  return pathParts.map((part, nth) => (nth % 2 ? writeSegment(getOwn(values, part)) : part)).join("");
}

/** A list is written with commas. */
function writeSegment(value: unknown): string {
  return Array.isArray(value) ? value.map((each) => encodeValue(each)).join() : encodeValue(value);
}

/** A template may hold other characters than a URL does, and percent-encoded ones. */
export function splitPath(path: string): string[] {
  return path.split(/\{([^{}]*)\}/).map((part, nth) => (nth % 2 ? part : encodeURI(part).replaceAll("%25", "%")));
}

/** The query string (OpenAPI `style` and `explode`). */
export function writeQuery({ api }: Settings, { input }: Operation, values: object): string {
  return (api.codecs?.writeStyled ?? writePlain)(values, input?.query?.members);
}

/** In the default style: a list repeats its name. */
function writePlain(values: object): string {
  const pairs = Object.entries(values).flatMap(([name, value]) => [value].flat().map((each) => [name, each] as const));
  const given = pairs.filter(([, value]) => value != null);
  return given.map(([name, value]) => `${encodeValue(name)}=${encodeValue(value, `query.${name}`)}`).join("&");
}
