import type { Input, Operation } from "../openapi/operation.ts";
import type { Ability, Caller, CallResult, CallSettings, Middleware, Settings, Subject } from "../probe/subject.ts";

/** The parts of a generated package that probes use. */
export interface Package {
  createClient(options: never): object;
}

type Method = (input: unknown, options?: unknown) => Promise<CallResult & { error?: unknown }>;
type Send = (path: string, init: unknown) => Promise<{ data?: unknown; error?: unknown; response: Response }>;
interface Client {
  readonly http: Record<string, Send> & { use(middleware: object): void };
}

const abilities: readonly Ability[] = [
  "kinds",
  "middleware",
  "fetch",
  "timeout",
  "signal",
  "servers",
  "tokens",
  "headers",
  "call-extra",
];

/** Our clients, both through named methods and through openapi-fetch's verbs. */
export function oursOf(packages: Readonly<Record<string, Package>>): Subject[] {
  const serves = (operation: Operation): boolean => Object.hasOwn(packages, operation.provider);
  const subject = (name: string, more: readonly Ability[], call: typeof callNamed): Subject => ({
    name,
    ours: true,
    abilities: new Set([...abilities, ...more]),
    serves,
    open: (operation, settings) => openOurs(packages[operation.provider] as Package, operation, settings, call),
  });
  return [subject("purge", ["counts", "results"], callNamed), subject("purge http", ["verbs"], callHttp)];
}

function openOurs(
  from: Package,
  operation: Operation,
  { credentials, variables, ...settings }: Settings & { readonly credentials: Readonly<Record<string, unknown>> },
  call: typeof callNamed,
): Caller {
  const client = from.createClient({ ...settings, ...credentials, ...variables } as never) as Client;
  return {
    client,
    call: (input, options) => call(client, operation, input, options),
    use: (middleware) => client.http.use(translated(middleware)),
    verb: async (method, path, init) => client.http[method]?.(path, init),
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

async function callNamed(
  client: Client,
  operation: Operation,
  input: Input,
  options: CallSettings,
): Promise<CallResult> {
  const method = (client as unknown as Record<string, Method>)[operation.id];
  if (method === undefined) throw new Error(`There is no method ${operation.id}.`);
  const { extra, ...rest } = options;
  const result = await method(input, { ...rest, ...extra });
  const { ok, status, kind, data, error, attempts, uncertain, retryAt } = result;
  return { ok, status, kind, data, error, attempts, uncertain, retryAt, value: result };
}

async function callHttp(
  client: Client,
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
  const result = await client.http[operation.method]?.(operation.path, given);
  if (result === undefined) throw new Error(`The client has no method ${operation.method}.`);
  const { data, error, response } = result;
  const ok = response.ok && error === undefined;
  return { ok, status: response.status, kind: ok ? undefined : "http", data, error, value: result };
}
