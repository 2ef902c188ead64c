import createClient from "openapi-fetch";
import type { Api, Operation } from "./api.ts";
import { buildRequest, writeAnyBody } from "./build-request.ts";
import { judgeResponse, toFailure } from "./call-operation.ts";
import { checkInput } from "./check-input.ts";
import { checkPrototype } from "./check-prototype.ts";
import { openApi } from "./create-api-client.ts";
import { type Deadline, openDeadline } from "./deadline.ts";
import type { FetchClient } from "./fetch-client.ts";
import { isMixed, readInit, toInit, usualParseAs } from "./fetch-init.ts";
import { openLedger } from "./ledger.ts";
import { PurgeError } from "./purge-error.ts";
import { readCallOptions } from "./read-call-options.ts";
import { readableTexts } from "./redact-error.ts";
import type { Settings } from "./resolve-settings.ts";
import { readRequest, sealRequest } from "./seal-request.ts";
import { sendWithRetries } from "./send-with-retries.ts";
import { toResponse, withJson } from "./to-response.ts";
import { toPurgeError } from "./unwrap.ts";

/** What openapi-fetch returns. */
type Answer = { data?: unknown; error?: unknown; response: Response };
type Send = (path: string, init: object) => Promise<Answer>;

/** Named, since openapi-fetch would take what is left out from a polluted prototype. */
const nothing = {
  Request: undefined,
  fetch: undefined,
  headers: {},
  querySerializer: undefined,
  bodySerializer: undefined,
  pathSerializer: undefined,
  requestInitExt: undefined,
} as object;

const verbs = ["GET", "PUT", "POST", "DELETE", "OPTIONS", "HEAD", "PATCH", "TRACE"] as const;

/**
 * The client of openapi-fetch for this API, over the same sealed transport as the methods: its middleware runs above
 * it, and never sees a credential. Throws a `PurgeError` of kind `refused` if an option is missing or cannot be used.
 */
export function createApiFetchClient<Paths>(api: Api, options: unknown): FetchClient<Paths> {
  const { settings, operations } = openApi(api, options);
  const client = createClient<never>({ ...nothing, baseUrl: settings.base });
  const call = (method: string, path: string, init?: unknown): Promise<Answer> => {
    const verb = `${method}`.toUpperCase();
    const operation = operations.find((each) => each.method === verb && each.path === path);
    if (operation) return callWith(client as never, settings, operation, init);
    const message = `${settings.api.name}: the specification has no such operation. Paths are written as templates, such as ${operations[0]?.path}. [unknown-path]`;
    return Promise.reject(new PurgeError("refused", "unknown-path", message));
  };
  const methods = verbs.map((verb) => [verb, (path: string, init?: unknown) => call(verb, path, init)]);
  return { ...Object.fromEntries(methods), request: call, use: client.use, eject: client.eject };
}

/** One call through openapi-fetch, with a `fetch` of its own that knows what the request must be. */
async function callWith(
  client: Record<string, Send>,
  settings: Settings,
  operation: Operation,
  init: unknown,
): Promise<Answer> {
  const ledger = openLedger();
  let deadline: Deadline | undefined;
  const fail = (error: unknown): PurgeError => {
    const hidden = [...settings.hidden, ...readableTexts(init)];
    return error instanceof PurgeError ? error : toPurgeError(toFailure(operation, error, ledger, hidden));
  };
  try {
    checkPrototype();
    const { input, parseAs, middleware, options } = readInit(init);
    const checked = checkInput(settings, operation, input);
    const limits = readCallOptions(settings, options, checked);
    deadline = openDeadline(limits);
    deadline.check();
    const body = await writeAnyBody(settings, operation, checked.body, deadline);
    const built = buildRequest(settings, operation, checked, limits.headers, body);
    const sending = { settings, operation, deadline, ledger, ...limits };
    const fetch = async (request: Request): Promise<Response> => {
      try {
        const given = sealRequest(settings, operation, built, await readRequest(request));
        const response = await sendWithRetries(sending, given);
        return toResponse(operation, judgeResponse(operation, response, ledger), response);
      } catch (error) {
        throw fail(error);
      }
    };
    const own = { parseAs: parseAs ?? usualParseAs(operation), middleware, signal: deadline.signal, fetch };
    const send = client[operation.method] as Send;
    const answer = await deadline.race(send(operation.path, toInit(checked, built, own)), "waiting for middleware");
    return parseAs === undefined && isMixed(operation) ? withJson(answer) : answer;
  } catch (error) {
    throw fail(error);
  } finally {
    deadline?.close();
  }
}
