import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Places } from "./places.ts";
import { type Figure, figureOf, OURS, type Question } from "./question.ts";

const ROUNDS = 15;
const CALLS = 2000;

const KEY = "sk_us_benchmark";
const ID = "4a29dbc7-6db3-4c83-bfac-70a20a4be1b2";
const BASE = "https://api.sandbox.us.junction.com";
const headers = { "content-type": "application/json" };

/** What every client's `fetch` is: it answers at once, in this process. */
const answer = async (): Promise<Response> => new Response('{"success":true}', { headers });

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

/** The cost of one call when the network costs nothing: the best of several rounds, in turns. */
export async function measureCalls(places: Places): Promise<Question[]> {
  const all = Object.entries(await calls(places));
  const best = new Map(all.map(([subject]) => [subject, Number.POSITIVE_INFINITY]));
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [subject, call] of all) {
      const start = performance.now();
      for (let count = 0; count < CALLS; count += 1) await call();
      const each = ((performance.now() - start) * 1000) / CALLS;
      best.set(subject, Math.min(best.get(subject) ?? each, each));
    }
  }
  const figures: Figure[] = [...best].map(([subject, value]) => ({ subject, value }));
  const over = figureOf(figures, OURS) / figureOf(figures, "fetch");
  const under = figureOf(figures, "Junction SDK") / figureOf(figures, OURS);
  return [
    {
      id: "call",
      title: `One call with an in-process fetch, best of ${ROUNDS} rounds of ${CALLS}`,
      unit: "µs",
      figures,
      targets: [
        { text: `at most 3 times a bare fetch (${over.toFixed(1)})`, met: over <= 3 },
        { text: `at least 3 times cheaper than Junction's SDK (${under.toFixed(1)})`, met: under >= 3 },
      ],
    },
  ];
}
