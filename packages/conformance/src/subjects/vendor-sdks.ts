import type { Input, Operation } from "../openapi/operation.ts";
import type { Caller, CallResult, CallSettings, Settings, Subject } from "../probe/subject.ts";

type Opened = Settings & { readonly credentials: Readonly<Record<string, unknown>> };
type Method = (...args: readonly unknown[]) => Promise<unknown>;
interface Sdk {
  readonly user: Readonly<Record<string, Method>>;
}
/** A vendor's own call for a route: the method of `client.user`, and its arguments before the request's options. */
type Routes = Readonly<Record<string, readonly [method: string, args: (input: Input) => readonly unknown[]]>>;

const member = (group: Input["path"], name: string): unknown => group?.[name];

const junction: Routes = {
  "DELETE /v2/user/{user_id}": ["delete", ({ path }) => [{ userId: member(path, "user_id") }]],
  "GET /v2/user/{user_id}": ["get", ({ path }) => [{ userId: member(path, "user_id") }]],
  "GET /v2/user/resolve/{client_user_id}": [
    "getByClientUserId",
    ({ path }) => [{ clientUserId: member(path, "client_user_id") }],
  ],
};

const klavis: Routes = {
  "DELETE /user/{userId}": ["deleteUserByUserId", ({ path }) => [member(path, "userId")]],
  "GET /user/{userId}": ["getUserByUserId", ({ path }) => [member(path, "userId")]],
  "GET /user/{userId}/integrations": ["getUserIntegrations", ({ path }) => [member(path, "userId")]],
};

/** Junction's own SDK, made by Fern. */
export function junctionSdkOf(library: { JunctionClient: new (options: object) => Sdk }): Subject[] {
  const open = (operation: Operation, settings: Opened): Caller => {
    const { fetch } = settings;
    const passed = (url: string, init: RequestInit): Promise<Response> | undefined => fetch?.(new Request(url, init));
    const client = new library.JunctionClient({
      baseUrl: settings.baseUrl,
      headers: settings.headers,
      apiKey: settings.credentials[operation.needs[0]?.option ?? ""],
      ...seconds(settings.timeoutMs),
      ...(settings.retries === undefined ? {} : { maxRetries: settings.retries }),
      ...(fetch === undefined ? {} : { fetch: passed }),
    });
    return callerOf(client, junction, operation, {});
  };
  return [subject("Junction SDK", "junction", junction, ["fetch", "timeout", "signal", "headers", "tokens"], open)];
}

/** Klavis's own SDK, made by Fern. It takes time limits and retries with each call. */
export function klavisSdkOf(library: { KlavisClient: new (options: object) => Sdk }): Subject[] {
  const open = (operation: Operation, settings: Opened): Caller => {
    const client = new library.KlavisClient({
      baseUrl: settings.baseUrl,
      headers: settings.headers,
      apiKey: settings.credentials[operation.needs[0]?.option ?? ""],
    });
    const retries = settings.retries === undefined ? {} : { maxRetries: settings.retries };
    return callerOf(client, klavis, operation, { ...seconds(settings.timeoutMs), ...retries });
  };
  return [subject("Klavis SDK", "klavis", klavis, ["timeout", "signal", "headers", "tokens"], open)];
}

const route = ({ method, path }: Operation): string => `${method} ${path}`;

function subject(
  name: string,
  provider: string,
  routes: Routes,
  abilities: readonly ("fetch" | "timeout" | "signal" | "headers" | "tokens")[],
  open: Subject["open"],
): Subject {
  const serves = (operation: Operation): boolean =>
    operation.provider === provider && Object.hasOwn(routes, route(operation));
  return { name, ours: false, abilities: new Set(abilities), serves, open };
}

const seconds = (ms: number | undefined): object => (ms === undefined ? {} : { timeoutInSeconds: ms / 1000 });

function callerOf(client: Sdk, routes: Routes, operation: Operation, always: object): Caller {
  const found = routes[route(operation)];
  if (found === undefined) throw new Error(`The SDK has no ${route(operation)}.`);
  const [method, args] = found;
  return {
    client,
    call: async (input: Input, { signal, headers, timeoutMs }: CallSettings): Promise<CallResult> => {
      const options = { ...always, abortSignal: signal, headers, ...seconds(timeoutMs) };
      const data = await client.user[method]?.(...args(input), options);
      return { ok: true, status: operation.success.status, data, value: data };
    },
  };
}
