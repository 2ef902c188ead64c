import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Places } from "./places.ts";
import { OURS, type Question } from "./question.ts";
import { figuresOf, inTurns, ratioOf } from "./rounds.ts";

const ROUNDS = 101;
const CALLS = 1000;

const KEY = "sk_us_benchmark";
const ID = "4a29dbc7-6db3-4c83-bfac-70a20a4be1b2";
const BASE = "https://api.sandbox.us.junction.com";
const headers = { "content-type": "application/json" };

let asked = 0;
/** What every client's `fetch` is: it answers at once, in this process. */
const answer = async (): Promise<Response> => {
  asked += 1;
  return new Response('{"success":true}', { headers });
};

type Call = () => Promise<unknown>;
type Loaded = Record<string, (...args: never[]) => unknown>;

const load = (file: string): Promise<Loaded> => import(pathToFileURL(file).href) as Promise<Loaded>;

async function calls({ ours, nodeModules }: Places): Promise<Readonly<Record<string, Call>>> {
  const purge = (await load(ours("junction"))) as unknown as {
    createClient(options: object): {
      deleteUser(input: object): Promise<unknown>;
      http: { DELETE(path: string, init: object): Promise<unknown> };
    };
  };
  const library = (await load(join(nodeModules, "openapi-fetch/dist/index.mjs"))) as unknown as {
    default(options: object): { DELETE(path: string, init: object): Promise<unknown> };
  };
  const sdk = (await load(join(nodeModules, "@junction-api/sdk/dist/esm/index.mjs"))) as unknown as {
    JunctionClient: new (options: object) => { user: { delete(input: object): Promise<unknown> } };
  };
  const client = purge.createClient({ apiKey: KEY, fetch: answer });
  const plain = library.default({ baseUrl: BASE, headers: { "x-vital-api-key": KEY }, fetch: answer });
  const theirs = new sdk.JunctionClient({ apiKey: KEY, baseUrl: BASE, fetch: answer });
  const path = { user_id: ID };
  return {
    [OURS]: () => client.deleteUser({ path }),
    [`${OURS}, http`]: () => client.http.DELETE("/v2/user/{user_id}", { params: { path } }),
    fetch: async () => {
      const url = `${BASE}/v2/user/${encodeURIComponent(ID)}`;
      const request = new Request(url, { method: "DELETE", headers: { "x-vital-api-key": KEY }, redirect: "manual" });
      const response = await (answer as (request: Request) => Promise<Response>)(request);
      return response.json();
    },
    "openapi-fetch": () => plain.DELETE("/v2/user/{user_id}", { params: { path } }),
    "Junction SDK": () => theirs.user.delete({ userId: ID }),
  };
}

/** Each subject asks its `fetch` once a call: otherwise it is not the same work that is compared. */
async function check(subjects: Readonly<Record<string, Call>>): Promise<void> {
  for (const [subject, call] of Object.entries(subjects)) {
    const before = asked;
    await call();
    if (asked !== before + 1) throw new Error(`${subject} asked ${asked - before} times in one call.`);
  }
}

/** The microseconds of one call. */
async function costOf(call: Call): Promise<number> {
  const start = performance.now();
  for (let count = 0; count < CALLS; count += 1) await call();
  return ((performance.now() - start) * 1000) / CALLS;
}

/** The cost of one call when the network costs nothing. */
export async function measureCalls(places: Places): Promise<Question[]> {
  const subjects = await calls(places);
  await check(subjects);
  const rounds = await inTurns(ROUNDS, subjects, costOf);
  const over = ratioOf(rounds, OURS, "fetch");
  const under = ratioOf(rounds, "Junction SDK", OURS);
  return [
    {
      id: "call",
      title: `One call with an in-process fetch, median of ${ROUNDS} rounds of ${CALLS}`,
      unit: "µs",
      figures: figuresOf(rounds),
      targets: [
        { text: `at most 3 times a bare fetch (${over.toFixed(1)})`, met: over <= 3 },
        { text: `at least 3 times cheaper than Junction's SDK (${under.toFixed(1)})`, met: under >= 3 },
      ],
    },
  ];
}
