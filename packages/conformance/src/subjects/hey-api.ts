import type { Input, Operation, Scheme } from "../openapi/operation.ts";
import type { Caller, CallResult, CallSettings, Middleware, Settings, Subject } from "../probe/subject.ts";

type Opened = Settings & { readonly credentials: Readonly<Record<string, unknown>> };
type Call = (options: object) => Promise<{ data?: unknown; error?: unknown; response?: Response }>;

/** What hey-api generates for one provider: the module of its operations, and the one of its client. */
export interface HeyApi {
  readonly sdk: Readonly<Record<string, unknown>>;
  readonly client: { createClient(options: object): Client };
}

interface Client {
  readonly interceptors: { readonly request: Hooks; readonly response: Hooks };
}
interface Hooks {
  use(hook: (first: never, second: never) => unknown): void;
}
interface Auth {
  readonly type: string;
  readonly name?: string;
  readonly scheme?: string;
}

export function heyApiOf(packages: Readonly<Record<string, HeyApi>>): Subject[] {
  return [
    {
      name: "hey-api",
      ours: false,
      abilities: new Set(["middleware", "fetch", "signal", "headers", "tokens", "call-extra"]),
      serves: ({ provider, id }) => typeof packages[provider]?.sdk[id] === "function",
      open: (operation, settings) => openClient(packages[operation.provider] as HeyApi, operation, settings),
    },
  ];
}

function openClient(from: HeyApi, operation: Operation, settings: Opened): Caller {
  const client = from.client.createClient({
    baseUrl: settings.baseUrl,
    headers: settings.headers,
    auth: (auth: Auth) => credentialFor(operation.needs, auth, settings.credentials),
    ...(settings.fetch === undefined ? {} : { fetch: settings.fetch }),
  });
  return {
    client,
    use: (middleware) => intercept(client, middleware),
    call: async ({ header, ...input }: Input, { headers, signal, extra }: CallSettings): Promise<CallResult> => {
      const call = from.sdk[operation.id] as Call;
      const result = await call({ ...input, headers: { ...header, ...headers }, signal, client, ...extra });
      const { data, error, response } = result;
      const ok = response?.ok === true && error === undefined;
      return { ok, status: response?.status, data, error, value: result };
    },
  };
}

function intercept(client: Client, { onRequest, onResponse }: Middleware): void {
  if (onRequest !== undefined) client.interceptors.request.use((request: Request) => onRequest(request) ?? request);
  if (onResponse === undefined) return;
  client.interceptors.response.use((response: Response, request: Request) => onResponse(response, request) ?? response);
}

async function credentialFor(
  needs: readonly Scheme[],
  auth: Auth,
  credentials: Readonly<Record<string, unknown>>,
): Promise<string | undefined> {
  const scheme = needs.find((one) => (auth.type === "apiKey" ? one.name === auth.name : one.name === "Authorization"));
  const given = scheme === undefined ? undefined : credentials[scheme.option];
  const value = typeof given === "function" ? await given() : given;
  return scheme?.basic ? `${value?.username}:${value?.password}` : (value as string | undefined);
}
