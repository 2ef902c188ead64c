/**
 * One subject of the calls benchmark, in a process of its own, so that subjects share neither garbage nor compiled code.
 * On the message `start` it makes a thousand calls and reports the microseconds per call.
 */
import { pathToFileURL } from "node:url";
import { OURS } from "./question.ts";

const CALLS = 1000;
const KEY = "sk_us_benchmark";
const ID = "4a29dbc7-6db3-4c83-bfac-70a20a4be1b2";
const BASE = "https://api.sandbox.us.junction.com";
const headers = { "content-type": "application/json" };

type Call = () => Promise<unknown>;

let asked = 0;
/** The `fetch` of every client. It responds immediately, in this process. */
const response = async (_request: unknown): Promise<Response> => {
  asked += 1;
  return new Response('{"success":true}', { headers });
};

interface Client {
  deleteUser(input: object): Promise<unknown>;
}
interface FetchClient {
  DELETE(path: string, init: object): Promise<unknown>;
}
type Openings = Readonly<Record<string, (module: never) => Call>>;

const path = { user_id: ID };
const openings: Openings = {
  [OURS]: ({ createClient }: { createClient(options: object): Client }) => {
    const client = createClient({ apiKey: KEY, fetch: response });
    return () => client.deleteUser({ path });
  },
  [`${OURS}, openapi-fetch`]: ({ createFetchClient }: { createFetchClient(options: object): FetchClient }) => {
    const client = createFetchClient({ apiKey: KEY, fetch: response });
    return () => client.DELETE("/v2/user/{user_id}", { params: { path } });
  },
  fetch: () => async () => {
    const url = `${BASE}/v2/user/${encodeURIComponent(ID)}`;
    const request = new Request(url, { method: "DELETE", headers: { "x-vital-api-key": KEY }, redirect: "manual" });
    return (await response(request)).json();
  },
  "openapi-fetch": (module: { default(options: object): FetchClient }) => {
    const client = module.default({ baseUrl: BASE, headers: { "x-vital-api-key": KEY }, fetch: response });
    return () => client.DELETE("/v2/user/{user_id}", { params: { path } });
  },
  "Junction SDK": (module: {
    JunctionClient: new (options: object) => { user: { delete(input: object): Promise<unknown> } };
  }) => {
    const client = new module.JunctionClient({ apiKey: KEY, baseUrl: BASE, fetch: response });
    return () => client.user.delete({ userId: ID });
  },
};

/** Each subject must call `fetch` once per call; otherwise the comparison would be unfair. */
async function check(subject: string, call: Call): Promise<void> {
  const before = asked;
  await call();
  if (asked !== before + 1) throw new Error(`${subject} sent ${asked - before} requests in one call.`);
}

const [subject = "", file = ""] = process.argv.slice(2);
const module = file === "" ? {} : await import(pathToFileURL(file).href);
const call = openings[subject]?.(module as never);
if (call === undefined) throw new Error(`Unknown subject ${subject}.`);
await check(subject, call);

process.on("message", async () => {
  const start = performance.now();
  for (let count = 0; count < CALLS; count += 1) await call();
  process.send?.(((performance.now() - start) * 1000) / CALLS);
});
