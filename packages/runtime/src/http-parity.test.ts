import { isDeepStrictEqual } from "node:util";
import createFetchClient, { type Middleware } from "openapi-fetch";
import { expect, test } from "vitest";
import { acme, answering, json } from "./acme.fixture.ts";

// `http` is written anew over the sealed transport; openapi-fetch itself says what it must come to.
type Loose = Record<
  string,
  (path: string, init: object) => Promise<{ data?: unknown; error?: unknown; response: Response }>
>;
type Hooks = Record<string, (facts: Record<string, unknown>) => unknown>;

const base = "https://api.us.acme.example";
const path = "/v2/user/{id}";
const init = { params: { path: { id: "1" } } };
const lost = (): Error => new TypeError("fetch failed");

/** What the hooks were given, and what the call came to. */
async function tell(side: "ours" | "theirs", answer: Response | Error, named: [string, Hooks][], more: object) {
  const { fetch, requests } = answering(answer);
  const ours = acme({ fetch, retries: 0, server: "us" });
  const theirs = createFetchClient({ baseUrl: base, fetch });
  const client = (side === "ours" ? ours.http : theirs) as Loose & { use(...all: Middleware[]): void };
  const heard: unknown[] = [];
  for (const [name, hooks] of named) {
    const spied = Object.entries(hooks).map(([hook, run]) => [
      hook,
      async (facts: Record<string, unknown>) => {
        const { request, response, error, schemaPath, params, id, options } = facts as never;
        const asked = request as Request;
        heard.push({
          hook: `${name}.${hook}`,
          given: Object.keys(facts).sort(),
          sent: `${asked.method} ${asked.url}`,
          mark: asked.headers.get("x-mark"),
          status: (response as Response | undefined)?.status,
          isError: (error as unknown) instanceof Error,
          schemaPath,
          path: { ...(params as { path: object }).path },
          id: typeof id,
          options: Object.keys(options).sort(),
          base: (options as { baseUrl: string }).baseUrl,
        });
        return run(facts);
      },
    ]);
    client.use(Object.fromEntries(spied) as Middleware);
  }
  const came = await client.DELETE?.(path, { ...init, ...more }).then(
    async ({ data, error, response }) => {
      const body = data instanceof Blob ? await data.text() : data instanceof ReadableStream ? "stream" : data;
      return { body, error, status: response.status, mark: response.headers.get("x-mark") };
    },
    () => "threw",
  );
  const sent = requests.map(({ method, url, headers }) => [method, url, headers.get("x-mark")]);
  return { heard, came, sent };
}

const mark = ({ request }: Record<string, unknown>): undefined => {
  (request as Request).headers.append("x-mark", "a");
};
const quiet: Hooks = { onRequest: () => undefined, onResponse: () => undefined, onError: () => undefined };
const remade: Hooks = {
  onRequest: ({ request }) => new Request(request as Request, { headers: { "x-mark": "remade" } }),
};
const cached: Hooks = { onRequest: () => json({ success: true, cached: true }, { headers: { "x-mark": "cached" } }) };
const replaced: Hooks = { onResponse: () => json({ detail: "late" }, { status: 404 }) };
const rescued: Hooks = { onError: () => json({ success: true }, { headers: { "x-mark": "rescued" } }) };
const renamed: Hooks = { onError: () => new Error("renamed") };
const thrown: Hooks = {
  onRequest: () => {
    throw new Error("no");
  },
};
const wrong = (hook: string): Hooks => ({ [hook]: () => "neither" });

const cases: [name: string, answer: Response | Error, middleware: [string, Hooks][], more?: object][] = [
  ["a success", json({ success: true }), []],
  ["a declared error", json({ detail: "x" }, { status: 404 }), []],
  ["an undeclared error", json({ detail: "x" }, { status: 418 }), []],
  ["an error of text", new Response("no", { status: 409, headers: { "content-type": "text/plain" } }), []],
  ["text as asked", json({ success: true }), [], { parseAs: "text" }],
  ["a blob as asked", json({ success: true }), [], { parseAs: "blob" }],
  ["a stream as asked", json({ success: true }), [], { parseAs: "stream" }],
  [
    "hooks that do nothing",
    json({ success: true }),
    [
      ["a", quiet],
      ["b", quiet],
    ],
  ],
  [
    "hooks that do nothing when the connection is lost",
    lost(),
    [
      ["a", quiet],
      ["b", quiet],
    ],
  ],
  [
    "a header that is added twice",
    json({ success: true }),
    [
      ["a", { onRequest: mark }],
      ["b", { ...quiet, onRequest: mark }],
    ],
  ],
  [
    "a request that is made anew",
    json({ success: true }),
    [
      ["a", remade],
      ["b", quiet],
    ],
  ],
  [
    "an answer before the request",
    json({}),
    [
      ["a", quiet],
      ["b", { ...quiet, ...cached }],
      ["c", quiet],
    ],
  ],
  [
    "an answer in place of the vendor's",
    json({ success: true }),
    [
      ["a", quiet],
      ["b", { ...quiet, ...replaced }],
    ],
  ],
  [
    "an error that becomes an answer",
    lost(),
    [
      ["a", quiet],
      ["b", { ...quiet, ...rescued }],
      ["c", quiet],
    ],
  ],
  [
    "an error that becomes another",
    lost(),
    [
      ["a", quiet],
      ["b", renamed],
    ],
  ],
  [
    "a hook that throws",
    json({ success: true }),
    [
      ["a", thrown],
      ["b", quiet],
    ],
  ],
  ["a request hook that returns neither", json({ success: true }), [["a", wrong("onRequest")]]],
  ["an answer hook that returns neither", json({ success: true }), [["a", wrong("onResponse")]]],
  ["an error hook that returns neither", lost(), [["a", wrong("onError")]]],
  ["middleware of one call", json({ success: true }), [["a", quiet]], { middleware: [cached] }],
];

test.each(cases)("comes to what openapi-fetch comes to: %s", async (_, answer, middleware, more = {}) => {
  const [ours, theirs] = [await tell("ours", answer, middleware, more), await tell("theirs", answer, middleware, more)];
  expect(ours).toEqual(theirs);
});

const late = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
const send = ({ request, options }: Record<string, unknown>): unknown =>
  (options as { fetch(request: Request): unknown }).fetch(
    new Request(request as Request, { headers: { "x-mark": "2" } }),
  );
const every: [string, Hooks][] = Object.entries({
  quiet,
  remade,
  cached,
  replaced,
  rescued,
  renamed,
  thrown,
  marked: { onRequest: mark },
  queried: { onRequest: ({ request }) => new Request(`${(request as Request).url}?a=1`, request as Request) },
  missing: { onRequest: () => json({ detail: "cached" }, { status: 404 }) },
  same: { onRequest: ({ request }) => request, onResponse: ({ response }) => response, onError: ({ error }) => error },
  falsy: { onRequest: () => 0, onResponse: () => "", onError: () => null },
  late: { onRequest: late, onResponse: late, onError: late },
  wrapped: { onResponse: ({ response }) => new Response((response as Response).body, response as Response) },
  cloned: { onResponse: async ({ response }) => void (await (response as Response).clone().text()) },
  again: { onResponse: (facts) => ((facts.response as Response).ok ? undefined : send(facts)), onError: send },
  "wrong request": wrong("onRequest"),
  "wrong answer": wrong("onResponse"),
  "wrong error": wrong("onError"),
  "throws late": { onResponse: () => Promise.reject(new Error("no")), onError: () => Promise.reject(new Error("no")) },
} satisfies Record<string, Hooks>);

test.each([
  ["a success", json({ success: true })],
  ["a declared error", json({ detail: "x" }, { status: 404 })],
  ["an error of text", new Response("no", { status: 409, headers: { "content-type": "text/plain" } })],
  ["a lost connection", lost()],
])("every middleware after every other comes to what it comes to in openapi-fetch: %s", async (_, answer) => {
  const differing: string[] = [];
  for (const one of every) {
    for (const other of every) {
      const [ours, theirs] = [
        await tell("ours", answer, [one, other], {}),
        await tell("theirs", answer, [one, other], {}),
      ];
      if (!isDeepStrictEqual(ours, theirs)) differing.push(`${one[0]}, then ${other[0]}`);
    }
  }
  expect(differing).toEqual([]);
});

test("shows middleware the body and its type as openapi-fetch does", async () => {
  const shown = async (client: Loose & { use(...all: Middleware[]): void }) => {
    const seen: unknown[] = [];
    client.use({
      async onRequest({ request }) {
        seen.push(request.method, request.url, request.headers.get("content-type"), await request.clone().text());
      },
    });
    const params = { query: { tag: ["a", "b c"], none: undefined } };
    await client.POST?.("/v2/erase", { params, body: { id: "7", more: [null, 1] } });
    return seen;
  };
  const { fetch } = answering(json({}));
  expect(await shown(acme({ fetch }).http)).toEqual(await shown(createFetchClient({ baseUrl: base, fetch }) as never));
});

test("refuses what is no middleware, and forgets what is ejected", async () => {
  const theirs = createFetchClient({ baseUrl: base });
  const ours = acme({}).http;
  for (const bad of [{}, "onRequest", 7]) {
    expect(() => theirs.use(bad as never)).toThrow();
    expect(() => ours.use(bad)).toThrow();
  }
  const heard: string[] = [];
  const client = acme(answering(json({ success: true })));
  const [one, other] = ["one", "other"].map((name) => ({ onRequest: () => void heard.push(name) }));
  client.http.use(one, other);
  client.http.eject(one, { onRequest: () => undefined });
  await client.deleteUser({ path: { id: "1" } });
  expect(heard).toEqual(["other"]);
});
