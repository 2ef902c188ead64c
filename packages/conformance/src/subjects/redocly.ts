import type { Input, Operation } from "../openapi/operation.ts";
import type { Caller, CallResult, CallSettings, Settings, Subject } from "../probe/subject.ts";

type Opened = Settings & { readonly credentials: Readonly<Record<string, unknown>> };
type Call = (args: object, init: object) => Promise<unknown>;

/** What Redocly's `generate-client` generates for one provider. */
export interface RedoclyClient {
  readonly OPERATIONS: Readonly<Record<string, object>>;
  createClient(operations: object, config: object): Readonly<Record<string, Call>>;
}

/** Uses its retries and its timeout, which are off by default. */
export function redoclyOf(packages: Readonly<Record<string, RedoclyClient>>): Subject[] {
  return [
    {
      name: "Redocly generate-client",
      ours: false,
      abilities: new Set(["fetch", "timeout", "signal", "headers", "tokens", "call-extra"]),
      serves: ({ provider, id }) => Object.hasOwn(packages[provider]?.OPERATIONS ?? {}, id),
      open: (operation, settings) => openClient(packages[operation.provider] as RedoclyClient, operation, settings),
    },
  ];
}

function openClient(from: RedoclyClient, operation: Operation, settings: Opened): Caller {
  const { fetch } = settings;
  const client = from.createClient(from.OPERATIONS, {
    serverUrl: settings.baseUrl,
    headers: settings.headers ?? {},
    timeout: settings.timeoutMs ?? 30_000,
    retry: { retries: settings.retries ?? 2 },
    auth: authOf(operation, settings.credentials),
    ...(fetch === undefined ? {} : { fetch: (url: string, init: RequestInit) => fetch(new Request(url, init)) }),
  });
  return {
    client,
    call: async (
      { path, query, header, body }: Input,
      { headers, signal, timeoutMs, extra }: CallSettings,
    ): Promise<CallResult> => {
      const args = { path, query, headers: header, body };
      const init = { signal, headers, ...(timeoutMs === undefined ? {} : { timeout: timeoutMs }), ...extra };
      const data = await client[operation.id]?.(args, init);
      return { ok: true, status: operation.success.status, data, value: data };
    },
  };
}

function authOf(operation: Operation, credentials: Readonly<Record<string, unknown>>): object {
  const entries = operation.needs.map((scheme): [string, unknown] => {
    const value = credentials[scheme.option];
    if (scheme.basic) return ["basic", value];
    return scheme.prefix === "" ? ["apiKey", value] : ["bearer", value];
  });
  const keys = operation.needs.filter((one) => one.prefix === "" && !one.basic);
  const apiKey = Object.fromEntries(keys.map((scheme) => [scheme.option, credentials[scheme.option]]));
  return { ...Object.fromEntries(entries), apiKey };
}
