import { createClient as createJunction } from "@purge/junction";
import { createClient as createKlavis } from "@purge/klavis";
import { createClient as createKonstantly } from "@purge/konstantly";
import { createClient as createProficient } from "@purge/proficient";
import { createClient as createSunbird } from "@purge/sunbird";
import { describe, expect, test } from "vitest";
import type { Call, Provider, SendOptions, Sent } from "../model/provider.ts";
import { junction } from "./junction.ts";
import { klavis } from "./klavis.ts";
import { konstantly } from "./konstantly.ts";
import { proficient } from "./proficient.ts";
import { sunbird } from "./sunbird.ts";

const id = "7b11d2ed-f6e1-40bd-8ca2-bb609614bd63";
const now = new Date("2026-01-15T00:00:00Z");
const week = new Date("2026-01-22T00:00:00Z");

type Fetch = (url: string) => Promise<Response>;
/** Each vendor's adapter over a client that gets one response. */
const adapters: Readonly<Record<string, (fetch: Fetch) => Provider<unknown>>> = {
  junction: (fetch) => junction(createJunction({ apiKey: "sk_us_x", fetch })) as Provider<unknown>,
  klavis: (fetch) => klavis(createKlavis({ apiKey: "x", server: "us", fetch })) as Provider<unknown>,
  konstantly: (fetch) => konstantly(createKonstantly({ apiKey: "x", site: "acme", fetch })) as Provider<unknown>,
  proficient: (fetch) => proficient(createProficient({ apiKey: "sk_x", fetch })) as Provider<unknown>,
  sunbird: (fetch) =>
    sunbird(createSunbird({ apiKey: "x", userToken: "y", host: "sunbird.example.org", fetch })) as Provider<unknown>,
};

const json =
  (status: number, body: unknown, headers: Record<string, string> = {}) =>
  () =>
    new Response(JSON.stringify(body), { status, headers: { "content-type": "application/json", ...headers } });
const text = (status: number, body: string) => () =>
  new Response(body, { status, headers: { "content-type": "text/plain" } });
const envelope = (err: string, errmsg: string) => ({
  id: "api.user.delete",
  ver: "v1",
  ts: "2026-01-15 00:00:00:000+0000",
  params: { resmsgid: null, msgid: null, err, status: "FAILED", errmsg },
  responseCode: "CLIENT_ERROR",
  result: {},
});
const done = { ...envelope("", ""), responseCode: "OK", result: { response: "SUCCESS" } };
const user = {
  id: "u_1",
  object: "user",
  created_at: 1,
  external_id: "x",
  first_name: "A",
  last_name: "B",
  live_mode: true,
  updated_at: 1,
};
const blocked = {
  id,
  name: "A",
  language: "en",
  timezone: "UTC",
  email: "a@example.com",
  isBanned: true,
  role: "student",
  fromApi: true,
};
const scheduled = { is: "scheduled", finalAt: week, undoUntil: week };
const wait = (reason: string) => ({ is: "wait", reason });

/** The outcome table, one line for each cell: the last response, and what it means. */
const rows: [provider: string, what: string, respond: () => Response, want: object, lost?: boolean][] = [
  ["junction", "done", json(200, { success: true }), scheduled],
  ["klavis", "done", json(200, { success: true, message: "" }), { is: "erased" }],
  ["konstantly", "done", () => new Response(null, { status: 200 }), { is: "erased" }],
  ["sunbird", "done", json(200, done), { is: "erased" }],
  ["proficient", "done", json(200, user), { is: "erased" }],
  ["junction", "not done", json(200, { success: false }), wait("unclear")],
  ["klavis", "not done", json(200, { success: false, message: "" }), wait("unclear")],
  ["sunbird", "not done", json(200, { ...done, responseCode: "CLIENT_ERROR" }), wait("unclear")],
  ["klavis", "400", json(400, {}), { is: "attention" }],
  [
    "sunbird",
    "400 already deleted",
    json(400, envelope("UOS_USRDLT0008", "User is already deleted.")),
    { is: "absent", already: true },
  ],
  ["sunbird", "400 half done", json(400, envelope("UOS_USRDLT0008", "User is already delete.")), wait("incomplete")],
  ["sunbird", "400 role", json(400, envelope("UOS_USRDLT0083", "restricted")), { is: "attention" }],
  ["sunbird", "400 else", json(400, envelope("UOS_USRDLT0030", "missing")), { is: "attention" }],
  ["junction", "401", json(401, { detail: "invalid token" }), wait("credential")],
  ["klavis", "401", json(401, { detail: "" }), wait("credential")],
  ["konstantly", "401, undeclared", json(401, {}), wait("credential")],
  ["sunbird", "401", json(401, { message: "Unauthorized" }), wait("credential")],
  ["proficient", "401", json(401, { error: { code: "x", message: "" } }), wait("credential")],
  ["klavis", "403", json(403, { detail: "" }), wait("credential")],
  ["konstantly", "403, undeclared", json(403, {}), wait("credential")],
  ["proficient", "403", json(403, { error: { code: "x", message: "" } }), wait("credential")],
  ["sunbird", "403 as text: this person only", text(403, "no permission"), wait("unclear")],
  ["sunbird", "403 as JSON: the gateway", json(403, { message: "cannot consume" }), { is: "attention" }],
  ["junction", "404", json(404, { detail: "The user does not or no longer exists in this team" }), { is: "absent" }],
  ["junction", "404 after a lost response", json(404, { detail: "gone" }), scheduled, true],
  ["junction", "404 scheduled", json(404, { detail: "The user has been scheduled for deletion" }), scheduled],
  ["klavis", "404", json(404, {}), { is: "absent" }],
  ["konstantly", "404", json(404, { status: 404, message: "Not found" }), { is: "absent" }],
  ["sunbird", "404", json(404, envelope("UOS_USRDLT0013", "user")), { is: "absent" }],
  ["proficient", "404", json(404, { error: { code: "x", message: "" } }), { is: "absent" }],
  ["junction", "422", json(422, { detail: "" }), { is: "attention" }],
  ["klavis", "422", json(422, { detail: [] }), { is: "attention" }],
  ["konstantly", "422: unblocked in between", json(422, { status: 422, message: "" }), wait("incomplete")],
  ["sunbird", "422, undeclared", json(422, {}), { is: "attention" }],
  ["proficient", "422, undeclared", json(422, {}), { is: "attention" }],
  ...Object.keys(adapters).flatMap((name): typeof rows => [
    [name, "429", json(429, {}, { "retry-after": "3600" }), { ...wait("rate-limit"), until: expect.any(Date) }],
    [name, "500", json(500, {}), wait("outage")],
    [name, "503", json(503, {}), wait("outage")],
    [name, "408", json(408, {}), wait("outage")],
    [
      name,
      "HTML with status 200",
      () => new Response("<html>", { status: 200, headers: { "content-type": "text/html" } }),
      wait("unclear"),
    ],
    [name, "a redirect", () => new Response(null, { status: 307, headers: { location: "/x" } }), { is: "attention" }],
    [name, "an undeclared status", json(418, {}), { is: "attention" }],
    [
      name,
      "a connection that breaks",
      () => {
        throw new TypeError("fetch failed", { cause: Object.assign(new Error("reset"), { code: "ECONNRESET" }) });
      },
      wait("outage"),
    ],
  ]),
];

describe.each(Object.keys(adapters))("%s", (name) => {
  const adapter = (fetch: Fetch) => (adapters[name] as (fetch: Fetch) => Provider<unknown>)(fetch);
  const mine = rows.filter(([provider]) => provider === name);

  test.each(mine)("%s: %s", async (_, _what, respond, want, lost = false) => {
    // Konstantly blocks first; the response is to what comes after.
    const { erase } = adapter(async (url) => (url.endsWith("/blocked") ? json(200, blocked)() : respond()));
    expect(await erase(id, call(lost))).toMatchObject(want);
  });

  test("an id that would bend the request is refused before anything is sent", async () => {
    let sent = 0;
    const { erase } = adapter(async () => {
      sent += 1;
      return json(200, {})();
    });
    const verdict = await erase(name === "sunbird" ? "" : "..", call(false));
    expect(verdict).toMatchObject({ is: "attention", reason: expect.stringContaining("refused before sending") });
    expect(sent).toBe(0);
  });
});

test("Konstantly asks for a person when the user cannot be blocked", async () => {
  const { erase } = (adapters.konstantly as (fetch: Fetch) => Provider<unknown>)(async () =>
    json(422, { status: 422, message: "expert" })(),
  );
  expect(await erase(id, call(false))).toMatchObject({ is: "attention", reason: expect.stringContaining("expert") });
});

function call(lost: boolean): Call {
  return {
    now,
    lost,
    send: <R extends Sent>(_: unknown, request: (options: SendOptions) => Promise<R>) =>
      request({ signal: AbortSignal.timeout(5_000), retries: 0 }),
  };
}
