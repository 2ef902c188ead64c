import type { Input, Operation } from "../openapi/operation.ts";
import type { Ability, Caller, CallResult, CallSettings, Middleware, Settings, Subject } from "../probe/subject.ts";

/** The parts of both entries of a generated package that probes use. */
export interface Package {
  createClient(options: never): object;
  createFetchClient(options: never): object;
}

type Method = (input: unknown, options?: unknown) => Promise<CallResult & { error?: unknown }>;
type Send = (path: string, init: unknown) => Promise<{ data?: unknown; error?: unknown; response: Response }>;
type FetchClient = Record<string, Send> & { use(middleware: object): void };

const abilities: readonly Ability[] = [
  "kinds",
  "fetch",
  "timeout",
  "signal",
  "servers",
  "tokens",
  "headers",
  "call-extra",
];

/** Our clients, both through named methods and through openapi-fetch itself. */
export function oursOf(packages: Readonly<Record<string, Package>>): Subject[] {
  const serves = (operation: Operation): boolean => Object.hasOwn(packages, operation.provider);
  const subject = (name: string, more: readonly Ability[], open: typeof openMethods): Subject => ({
    name,
    ours: true,
    abilities: new Set([...abilities, ...more]),
    serves,
    open: (operation, settings) => open(packages[operation.provider] as Package, operation, toOptions(settings)),
  });
  return [
    subject("purge", ["counts", "results"], openMethods),
    subject("purge openapi-fetch", ["middleware", "verbs"], openFetch),
  ];
}

type Opened = Settings & { readonly credentials: Readonly<Record<string, unknown>> };

/** A `fetch` of the caller's is called with a URL and an init; probes look at requests. */
function toOptions({ credentials, variables, ...settings }: Opened): never {
  const fetch = Object.hasOwn(settings, "fetch") ? settings.fetch : undefined; // Probes pollute the prototype.
  const own = fetch && { fetch: (url: string, init: RequestInit) => fetch(new Request(url, init)) };
  return { ...settings, ...own, ...credentials, ...variables } as never;
}

function openMethods(from: Package, operation: Operation, options: never): Caller {
  const client = from.createClient(options) as Record<string, Method>;
  return { client, call: (input, more) => callMethod(client, operation, input, more) };
}

function openFetch(from: Package, operation: Operation, options: never): Caller {
  const client = from.createFetchClient(options) as FetchClient;
  return {
    client,
    call: (input, more) => callVerb(client, operation, input, more),
    use: (middleware) => client.use(translated(middleware)),
    verb: async (method, path, init) => client[method]?.(path, init),
  };
}

/** Our middleware is openapi-fetch's. */
export function translated({ onRequest, onResponse }: Middleware): object {
  return {
    ...(onRequest && { onRequest: ({ request }: { request: Request }) => onRequest(request) }),
    ...(onResponse && {
      onResponse: ({ request, response }: { request: Request; response: Response }) => onResponse(response, request),
    }),
  };
}

async function callMethod(
  client: Record<string, Method>,
  operation: Operation,
  input: Input,
  options: CallSettings,
): Promise<CallResult> {
  const method = client[operation.id];
  if (method === undefined) throw new Error(`There is no method ${operation.id}.`);
  const { extra, ...rest } = options;
  const result = await method(input, { ...rest, ...extra });
  const { ok, status, kind, data, error, attempts, uncertain, retryAt } = result;
  return { ok, status, kind, data, error, attempts, uncertain, retryAt, value: result };
}

async function callVerb(
  client: FetchClient,
  operation: Operation,
  input: Input,
  options: CallSettings,
): Promise<CallResult> {
  const { extra, ...rest } = options;
  // The input must not be read here, since reading it may be what is tested.
  const init = {
    params: input,
    get body() {
      return input?.body;
    },
  };
  const given = Object.defineProperties(init, Object.getOwnPropertyDescriptors({ ...rest, ...extra }));
  const result = await client[operation.method]?.(operation.path, given);
  if (result === undefined) throw new Error(`The client has no method ${operation.method}.`);
  const { data, error, response } = result;
  const ok = response.ok && error === undefined;
  return { ok, status: response.status, kind: ok ? undefined : "http", data, error, value: result };
}
