import type { Input, Operation } from "../openapi/operation.ts";
import { credentialText } from "../probe/canary.ts";
import type { Caller, CallResult, CallSettings, Settings, Subject } from "../probe/subject.ts";
import { translated } from "./ours.ts";

type Opened = Settings & { readonly credentials: Readonly<Record<string, unknown>> };
type ScriptedResponse = Promise<{ data?: unknown; error?: unknown; response: Response }>;
interface Client {
  use(middleware: object): void;
  readonly [method: string]: unknown;
}

/** openapi-fetch as its own documentation uses it, with the key among the client's headers. */
export function openapiFetchOf(library: { default: (options: object) => unknown }): Subject[] {
  return [
    {
      name: "openapi-fetch",
      ours: false,
      abilities: new Set(["middleware", "fetch", "signal", "headers", "call-extra", "verbs"]),
      serves: () => true,
      open: (operation, settings) => openClient(library.default, operation, settings),
    },
  ];
}

function openClient(create: (options: object) => unknown, operation: Operation, settings: Opened): Caller {
  const headers = { ...keyHeaders(operation, settings.credentials), ...settings.headers };
  const fetch = settings.fetch === undefined ? {} : { fetch: settings.fetch };
  const client = create({ baseUrl: settings.baseUrl ?? "", headers, ...fetch }) as Client;
  return {
    client,
    use: (middleware) => client.use(translated(middleware)),
    verb: (method, path, init) => (client[method] as (path: string, init: object) => ScriptedResponse)(path, init),
    call: async (input: Input, options: CallSettings): Promise<CallResult> => {
      const { path, query, header, ...rest } = input;
      const init = { ...rest, params: { path, query, header }, ...options, ...options.extra };
      const send = client[operation.method] as (path: string, init: object) => ScriptedResponse;
      const { data, error, response } = await send(operation.path, init);
      return {
        ok: response.ok && error === undefined,
        status: response.status,
        data,
        error,
        value: { data, error, response },
      };
    },
  };
}

/** The headers a user would write for the operation's credentials. */
export function keyHeaders(
  operation: Operation,
  credentials: Readonly<Record<string, unknown>>,
): Record<string, string> {
  return Object.fromEntries(
    operation.needs
      .filter((scheme) => scheme.in === "header")
      .map((scheme) => [scheme.name, credentialText(scheme, credentials[scheme.option])]),
  );
}
