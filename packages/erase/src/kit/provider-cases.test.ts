import { describe, expect, test } from "vitest";
import type { Call, Provider, SendOptions, Sent, Step, Verdict } from "../model/provider.ts";
import type { ProviderContract } from "./contract.ts";
import { describeProblems } from "./problem.ts";
import { listProviderCases } from "./provider-cases.ts";

const contract: ProviderContract = {
  person: { id: "usr-4711", lookup: { email: "ann@example.com" } },
  steps: {
    locate: {
      request: { method: "GET", path: "/users", query: { email: "{email}" } },
      present: { status: 200, body: [{ id: "{id}", email: "{email}" }] },
      absent: { status: 200, body: [] },
      other: { status: 200, body: [{ id: "usr-1", email: "joann@example.com" }] },
    },
    prepare: {
      request: { method: "PUT", path: "/users/{id}/block", body: { blocked: true } },
      present: { status: 200, body: {} },
      absent: { status: 404 },
    },
    delete: {
      request: { method: "DELETE", path: "/users/{id}", headers: { authorization: "Bearer k" } },
      present: { status: 204 },
      absent: { status: 404 },
    },
  },
  special: [
    { name: "an owner", step: "delete", reply: { status: 409 }, want: { outcome: "attention", reason: "an owner" } },
  ],
};

interface Reply extends Sent {
  readonly body?: unknown;
}

const authorization = "Bearer k";
const lost = { ok: false, kind: "network", attempts: 1, uncertain: true } as const;

async function request(url: string, init: RequestInit): Promise<Reply> {
  try {
    const response = await fetch(url, { redirect: "manual", headers: { authorization }, ...init });
    const text = await response.text();
    const after = response.headers.get("retry-after");
    const retryAt = after === null ? {} : { retryAt: new Date(Date.now() + Number(after) * 1_000) };
    const body = response.headers.get("content-type") === "application/json" ? JSON.parse(text) : undefined;
    return { ok: response.ok, status: response.status, attempts: 1, uncertain: false, body, ...retryAt };
  } catch {
    return lost;
  }
}

function judge({ status = 0, retryAt }: Reply): Verdict {
  if (status === 404) return { is: "absent" };
  if (status === 401) return { is: "wait", reason: "credential" };
  if (status === 429) return { is: "wait", reason: "rate-limit", ...(retryAt && { until: retryAt }) };
  return status === 0 || status >= 500 ? { is: "wait", reason: "outage" } : { is: "attention", reason: "an owner" };
}

const encode = (id: string): string => (/^\.*$/.test(id) ? "-" : encodeURIComponent(id));
type Send = (url: string, init: RequestInit) => Promise<Reply>;

/** An adapter that does everything right, and the parts of it that can be done wrong. */
function acme(baseUrl: string, wrong: { send?: Send; erase?: Provider["erase"]; first?: boolean } = {}) {
  const { send: fetchOnce = request } = wrong;
  const block = (id: string, call: Call) =>
    call.send("prepare", ({ signal }) =>
      fetchOnce(`${baseUrl}/users/${encode(id)}/block`, { method: "PUT", signal, body: '{"blocked":true}' }),
    );
  const provider: Provider<{ readonly email: string }> = {
    lookups: ["email"],
    async locate({ email }, call) {
      const url = `${baseUrl}/users?email=${encodeURIComponent(email)}`;
      const reply = await call.send("locate", ({ signal }) => fetchOnce(url, { signal }));
      if (!Array.isArray(reply.body)) return judge(reply) as never;
      const users = reply.body as { id: string; email: string }[];
      const user = wrong.first ? users[0] : users.find((one) => one.email === email);
      return user ? { is: "found", id: user.id } : { is: "absent" };
    },
    async erase(id, call) {
      if (encode(id) === "-") return { is: "attention", reason: "no id" };
      const blocked = await block(id, call);
      if (blocked.status !== 200 && blocked.status !== 404) return judge(blocked);
      if (blocked.status === 200 && blocked.body === undefined) return { is: "wait", reason: "unclear" };
      const init = { method: "DELETE" };
      const reply = await call.send("delete", ({ signal }) =>
        fetchOnce(`${baseUrl}/users/${encode(id)}`, { ...init, signal }),
      );
      return reply.status === 204 ? { is: "erased" } : judge(reply);
    },
    ...(wrong.erase && { erase: wrong.erase }),
  };
  return provider as Provider<never>;
}

type Wrong = (baseUrl: string) => Provider<never>;

/** Deletes in one step, in the way that is given. */
function erasing(
  erase: (
    id: string,
    call: Call,
    ask: (options: SendOptions, init?: RequestInit) => Promise<Reply>,
  ) => Promise<unknown>,
  path = (id: string) => `/users/${encode(id)}`,
): Wrong {
  return (baseUrl) =>
    acme(baseUrl, {
      erase: async (id, call) => {
        const block = `${baseUrl}/users/${encode(id)}/block`;
        await call.send("prepare", ({ signal }) => request(block, { method: "PUT", signal, body: '{"blocked":true}' }));
        const ask = ({ signal }: SendOptions, init: RequestInit = {}) =>
          request(`${baseUrl}${path(id)}`, { method: "DELETE", signal, ...init });
        return (await erase(id, call, ask)) as Verdict;
      },
    });
}

const onlyDelete = (reply: Reply): Verdict => (reply.status === 204 ? { is: "erased" } : judge(reply));
const plain = (step: Step = "delete") =>
  erasing(async (_, call, ask) => onlyDelete(await call.send(step, (options) => ask(options))));

const broken: [what: string, adapter: Wrong, name: RegExp, problem: RegExp][] = [
  [
    "says success on 404",
    erasing(async (_, call, ask) => {
      const reply = await call.send("delete", (options) => ask(options));
      return reply.status === 404 ? { is: "erased" } : onlyDelete(reply);
    }),
    /^delete: a first 404$/,
    /the outcome is erased .*still there.*never "erased"/s,
  ],
  [
    "takes a 429 for done",
    erasing(async (_, call, ask) => {
      const reply = await call.send("delete", (options) => ask(options));
      return reply.status === 429 ? { is: "erased" } : onlyDelete(reply);
    }),
    /^delete: 429/,
    /the outcome is erased .*still there.*"rate-limit"/s,
  ],
  [
    "takes every page for a success",
    erasing(async (_, call, ask) => {
      const reply = await call.send("delete", (options) => ask(options));
      return reply.ok ? { is: "erased" } : judge(reply);
    }),
    /^delete: an HTML page with status 200$/,
    /the outcome is erased .*still there.*content type/s,
  ],
  [
    "retries itself",
    erasing(async (_, call, ask) => {
      const twice = async (options: SendOptions) => ((await ask(options)).ok ? ask(options) : ask(options));
      return onlyDelete(await call.send("delete", twice));
    }),
    /named by id, with exactly/,
    /sent 2 requests in one send\("delete"\).*retries: 0/s,
  ],
  [
    "leaks the id in a reason",
    erasing(async (id, call, ask) => {
      const reply = await call.send("delete", (options) => ask(options));
      return reply.status === 409 ? { is: "attention", reason: `${id} is an owner` } : onlyDelete(reply);
    }),
    /^delete: an owner/,
    /wrote the person's id into the journal: .*\{id\} is an owner.*fixed sentences/s,
  ],
  [
    "sends to the wrong path",
    erasing(
      async (_, call, ask) => onlyDelete(await call.send("delete", (options) => ask(options))),
      (id) => `/user/${encode(id)}`,
    ),
    /named by id, with exactly/,
    /the path \/user\/\{id\} instead of \/users\/\{id\}.*DELETE \/users\/\{id\}/s,
  ],
  [
    "ignores that a response was lost",
    erasing(async (_, call, ask) => {
      const reply = await call.send("delete", async (options) => ({ ...(await ask(options)), uncertain: false }));
      return onlyDelete(reply);
    }),
    /^delete: the response is lost/,
    /recorded `uncertain: false` where the response is lost.*the outcome is attention/s,
  ],
  [
    "throws",
    erasing(async (_, call, ask) => {
      const reply = await call.send("delete", (options) => ask(options));
      if (reply.status !== 204 && reply.status !== 404) throw new TypeError(`usr-4711: ${reply.status}`);
      return onlyDelete(reply);
    }),
    /^delete: 500$/,
    /threw TypeError: \{id\}: 500 from erase.*"outage"/s,
  ],
  [
    "says success without asking",
    erasing(async () => ({ is: "erased" })),
    /named by id, with/,
    /is erased .*still there/s,
  ],
  [
    "deletes although its block failed",
    plain(),
    /^prepare: 500/,
    /sent the deletion although `prepare` had not succeeded/,
  ],
  ["calls the step something else", plain("read-back"), /named by id/, /request of "delete" in send\("read-back"\)/],
  [
    "sends outside of send",
    erasing(async (_, call, ask) => {
      await ask({ signal: AbortSignal.timeout(1_000), retries: 0 });
      return onlyDelete(await call.send("delete", (options) => ask(options)));
    }),
    /named by id, with/,
    /sent DELETE \/users\/\{id\} outside of `send`/,
  ],
  [
    "does not pass the signal on",
    erasing(async (_, call, ask) => onlyDelete(await call.send("delete", (options) => ask(options, { signal: null })))),
    /^delete: there is no response/,
    /kept waiting for a response after `signal` was aborted/,
  ],
  [
    "follows redirects",
    erasing(async (_, call, ask) =>
      onlyDelete(await call.send("delete", (options) => ask(options, { redirect: "follow" }))),
    ),
    /^delete: a redirect/,
    /followed a redirect.*redirect: "manual"/s,
  ],
  [
    "forgets Retry-After",
    erasing(async (_, call, ask) => {
      const reply = await call.send("delete", async (options) => {
        const { retryAt: _, ...rest } = await ask(options);
        return rest;
      });
      return reply.status === 429 ? { is: "wait", reason: "rate-limit" } : onlyDelete(reply);
    }),
    /^delete: 429/,
    /forgot the Retry-After: 60.*retryAt/s,
  ],
  [
    "takes the first that is found",
    (url) => acme(url, { first: true }),
    /somebody else is found/,
    /Compare what the search finds/,
  ],
  [
    "puts ids into paths as they are",
    erasing(
      async (_, call, ask) => onlyDelete(await call.send("delete", (options) => ask(options))),
      (id) => `/users/${id}`,
    ),
    /^the id "a\/b"/,
    /the path \/users\/.* for the id "a\/b".*encodeURIComponent/s,
  ],
  [
    "returns a word that nobody knows",
    erasing(async (_, call, ask) => {
      const reply = await call.send("delete", (options) => ask(options));
      return reply.status === 204 ? { is: "deleted" } : onlyDelete(reply);
    }),
    /named by id, with/,
    /returned \{"is":"deleted"\} from erase.*erased \| scheduled/s,
  ],
  [
    "gives up in an outage",
    erasing(async (_, call, ask) => {
      const reply = await call.send("delete", (options) => ask(options));
      return reply.status === 500 ? { is: "wait", reason: "unclear" } : onlyDelete(reply);
    }),
    /^delete: 500, again/,
    /6 times: the outcome is attention \(evidence none: unclear after 5 attempts\).*"outage"/s,
  ],
  [
    "keeps in memory what belongs to the vendor",
    (baseUrl) => {
      const asked = new Set<string>();
      return acme(baseUrl, {
        erase: async (id, call) => {
          if (asked.has(id)) return { is: "erased" };
          asked.add(id);
          return acme(baseUrl).erase(id, call);
        },
      });
    },
    /^a crash at every boundary, for a person named by id/,
    /after a crash at boundary .* is erased .*still there.*Keep nothing in memory/s,
  ],
];

const find = async (create: Wrong, name: RegExp): Promise<string> => {
  const cases = listProviderCases(({ baseUrl }) => create(baseUrl), contract).filter((one) => name.test(one.name));
  expect(cases.length).toBeGreaterThan(0);
  const found = await Promise.all(cases.map(async (one) => [one.name, describeProblems(await one.find())]));
  return found.flatMap(([title, problems]) => (problems === "" ? [] : [`${title}${problems}`])).join("\n");
};

test("an adapter that does everything right has no problem", async () => {
  expect(await find((baseUrl) => acme(baseUrl), /./)).toBe("");
});

describe("an adapter that", () => {
  test.each(broken)("%s is told so", async (_, create, name, problem) => {
    const problems = await find(create, name);
    expect(problems).toMatch(problem);
    expect(problems).not.toContain("usr-4711");
  });
});

test("a contract without a response says which one", async () => {
  const { delete: step } = contract.steps;
  if (!step) throw new Error("no step");
  const { absent: _, ...half } = step;
  const cases = listProviderCases(({ baseUrl }) => plain()(baseUrl), {
    ...contract,
    steps: { ...contract.steps, delete: half },
  });
  const problems = await cases.find(({ name }) => /response is lost/.test(name) && /^delete/.test(name))?.find();
  expect(describeProblems(problems ?? [])).toMatch(/The contract has no steps\.delete\.absent/);
});
