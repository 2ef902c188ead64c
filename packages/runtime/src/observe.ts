import type { Middleware } from "openapi-fetch";
import { failure, type Running } from "./call.ts";
import { checkHeaders } from "./check-headers.ts";
import { type Answer, exchange, toInit, type Unsigned } from "./exchange.ts";
import { bare, own } from "./own.ts";
import { writeBody, writeQuery } from "./write-request.ts";

/** An answer, and the response that middleware saw or made. */
export interface Observed extends Answer {
  readonly response: Response;
}

/**
 * Shows the request to middleware before it is signed, then the answer: the hooks of openapi-fetch, in its order.
 * Whatever they made of the request, below them it must still be the operation's.
 */
export async function observe(
  call: Running,
  { url, headers, body }: Unsigned,
  middleware: readonly Middleware[],
  parseAs: unknown,
): Promise<Observed> {
  const { api, base, row, input, refuse } = call;
  const [place] = url.split("?") as [string];
  let answer: Answer | undefined;
  let handed: Response | undefined;
  /** Of the request that was made last, once it has an answer. */
  let answered: number | undefined;
  const fetch = async (request: Request): Promise<Response> => {
    if (request.method !== row.method || request.url.split(/[?#]/)[0] !== place)
      refuse("bent-request", "the middleware");
    // what a middleware asks again was answered before, if not in words that leave it open
    if (answered) call.open = /^(408|5..)$/.test(`${answered}`);
    answered = undefined;
    // a text stays one: what follows redirects in old Nodes cannot send bytes again
    const isText = /json|\*|text|urlenc/.test(row.type ?? "");
    const sent = await (body == null ? undefined : isText ? request.text() : request.arrayBuffer());
    const { "content-type": type, ...others } = bare(Object.fromEntries(request.headers));
    // the type is the operation's; the boundary of a form is the request's own
    const typed = (own(headers, "content-type") ?? type) as string | undefined;
    const exchanged = exchange(call, {
      url: request.url.replace(/#.*/, ""),
      headers: { ...checkHeaders(api, others, refuse), ...(row.type && typed && { "content-type": typed }) },
      body: sent,
    });
    // hooks hear of the call's end as well, also where a `fetch` is deaf to signals
    answer = await Promise.race([exchanged, call.outcome as Promise<Answer>]);
    const { status, bytes } = answer;
    answered = status;
    if (!/^[2-5]..$/.test(`${status}`))
      throw failure(call, "unexpected-status", "unexpected-status", "no such status", 0, status);
    handed = new Response(bytes.length ? bytes : null, bare(answer));
    return handed;
  };
  const { response } = await throughHooks(middleware, fetch, {
    request: new Request(url, toInit(call, { url, headers, body })),
    schemaPath: row.path,
    params: input,
    id: Math.random().toString(36).slice(2),
    options: Object.freeze({
      baseUrl: base,
      fetch,
      parseAs,
      pathSerializer: () => place,
      querySerializer: (query: object) => writeQuery(call, query),
      bodySerializer: (value: unknown) => writeBody(call, value),
    }),
  });
  // a middleware may answer in the vendor's place, and cannot know what became of the request
  if (!answered) call.uncertain ||= call.open;
  const bytes = response === handed ? (answer as Answer).bytes : new Uint8Array(await response.arrayBuffer());
  return { status: response.status, headers: response.headers, bytes, response };
}

interface Facts {
  [name: string]: unknown;
  request: Request;
  response?: Response;
  error?: unknown;
}

/** What each hook may return besides nothing and a response. */
const makes = { onRequest: "request", onResponse: "response", onError: "error" } as const;

/** The hooks of a middleware. */
export const hooks: readonly string[] = Object.keys(makes);

async function throughHooks(
  middleware: readonly Middleware[],
  fetch: (request: Request) => Promise<Response>,
  facts: Facts,
): Promise<{ response: Response }> {
  const backwards = middleware.toReversed();
  const ask = async (hook: keyof typeof makes, list: readonly Middleware[]): Promise<unknown> => {
    for (const each of list) {
      // one that every object has is a polluted prototype's
      const isTheirs = each?.[hook] !== ({} as Middleware)[hook];
      const made: unknown = isTheirs && (await each?.[hook]?.({ ...facts } as never));
      const name = makes[hook];
      // looked up here: the first look at `Request` makes Node load all of fetch
      const kind = { request: Request, response: Response, error: Error }[name];
      const isResponse = made instanceof Response;
      if (made && !isResponse && !(made instanceof kind)) throw new TypeError(`${hook} returns a Response or ${name}`);
      if (made) facts[isResponse ? "response" : name] = made as never;
      if (isResponse && hook !== "onResponse") return true;
    }
    return undefined;
  };
  if (await ask("onRequest", middleware)) return facts as { response: Response };
  try {
    facts.response = await fetch(facts.request);
  } catch (error) {
    facts.error = error;
    if (!(await ask("onError", backwards))) throw facts.error;
    delete facts.error;
  }
  await ask("onResponse", backwards);
  return facts as { response: Response };
}
