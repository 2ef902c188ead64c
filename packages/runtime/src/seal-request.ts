import type { Operation } from "./api.ts";
import type { BuiltRequest } from "./build-request.ts";
import { refuse } from "./call-error.ts";
import { checkHeaders } from "./check-headers.ts";
import { copyOwn } from "./copy-own.ts";
import type { SentBody } from "./options.ts";
import type { Settings } from "./resolve-settings.ts";

/** What a request says of itself, each read once: a `Request` of the caller's may say something else the next time. */
export interface Snapshot {
  readonly url: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array<ArrayBuffer>;
}

export async function readRequest(request: Request): Promise<Snapshot> {
  const { url, method, headers } = request;
  return {
    url: `${url}`,
    method: `${method}`,
    headers: copyOwn<Record<string, string>>(Object.fromEntries(headers)),
    body: new Uint8Array(await request.arrayBuffer()),
  };
}

/**
 * The request of an operation after middleware: headers and further query parameters may be new. Refuses one whose
 * method, origin, path, parameters or body are not the operation's.
 */
export function sealRequest(
  { api }: Settings,
  operation: Operation,
  built: BuiltRequest,
  given: Snapshot,
): BuiltRequest {
  /** The operation's own headers were checked already, and may have names that a middleware may not set. */
  const isOwn = ([name, value]: [string, string]) => built.headers[name] === value;
  const [place, search = ""] = split(given.url);
  const [ownPlace, ownSearch = ""] = split(built.url);
  if (given.method !== operation.method) refuseBent("the method");
  if (place !== ownPlace) refuseBent("the origin or the path");
  if (!keepsQuery(ownSearch, search)) refuseBent("a query parameter of the operation");
  if (!sameBytes(bytesOf(built.body), given.body)) refuseBent("the body");
  const own = built.headers["content-type"];
  const others = Object.entries(given.headers).filter(([name]) => name !== "content-type");
  const [kept, changed] = [others.filter(isOwn), others.filter((pair) => !isOwn(pair))];
  const headers = {
    ...Object.fromEntries(kept),
    ...checkHeaders(api, changed),
    ...(own !== undefined && { "content-type": own }),
  };
  return { url: search ? `${place}?${search}` : (place as string), headers, body: built.body };
}

function refuseBent(what: string): never {
  return refuse("bent-request", `a middleware changed ${what}. It can change headers and add query parameters.`);
}

/** A fragment is never sent. */
const split = (url: string): string[] => url.replace(/#.*/, "").split(/\?(.*)/s);

/** Whether every parameter of the operation is still there, in its order, and none was given a second value. */
function keepsQuery(own: string, given: string): boolean {
  const wanted = [...new URLSearchParams(own)];
  const names = new Set(wanted.map(([name]) => name));
  const kept = [...new URLSearchParams(given)].filter(([name]) => names.has(name));
  return JSON.stringify(kept) === JSON.stringify(wanted);
}

function bytesOf(body: SentBody): Uint8Array {
  return typeof body === "string" ? new TextEncoder().encode(body) : (body ?? new Uint8Array());
}

function sameBytes(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, index) => byte === other[index]);
}
