import { expect, test } from "vitest";
import type { Call, Provider, Sent, Verdict } from "../model/provider.ts";
import type { ProviderContract } from "./contract.ts";
import { describeProblems } from "./problem.ts";
import { listProviderCases } from "./provider-cases.ts";

const contract: ProviderContract = {
  person: { id: "usr-4711", job: "job-17" },
  acceptsAnybody: true,
  graceMs: 63_000,
  steps: {
    delete: {
      request: { method: "POST", path: "/deletions", body: { user: "{id}" } },
      present: { status: 202, body: { job: "{job}" } },
      scheduled: { status: 202, body: { job: "{job}" } },
      absent: { status: 202, body: { job: "{job}" } },
    },
    status: {
      request: { method: "GET", path: "/deletions/{job}" },
      scheduled: { status: 200, body: { state: "running" } },
      absent: { status: 200, body: { state: "done" } },
    },
  },
};

interface Reply extends Sent {
  readonly body?: { readonly job?: string; readonly state?: string };
}

async function request(url: string, init: RequestInit): Promise<Reply> {
  try {
    const response = await fetch(url, { redirect: "manual", ...init });
    const after = response.headers.get("retry-after");
    const retryAt = after === null ? {} : { retryAt: new Date(Date.now() + Number(after) * 1_000) };
    const isJson = response.headers.get("content-type") === "application/json";
    const body = isJson ? ((await response.json()) as Reply["body"]) : undefined;
    const { ok, status } = response;
    return { ok, status, attempts: 1, uncertain: false, ...(body && { body }), ...retryAt };
  } catch {
    return { ok: false, kind: "network", attempts: 1, uncertain: true };
  }
}

function judge({ status = 0, retryAt }: Reply): Extract<Verdict, { is: "wait" | "attention" }> {
  if (status === 429) return { is: "wait", reason: "rate-limit", ...(retryAt && { until: retryAt }) };
  if (status === 401) return { is: "wait", reason: "credential" };
  return status === 0 || status >= 500 ? { is: "wait", reason: "outage" } : { is: "attention", reason: "refused" };
}

/** A vendor whose deletion is a job, and the parts of its adapter that can be done wrong. */
function acme(baseUrl: string, wrong: { progress?: Provider["progress"] } = {}): Provider {
  return {
    async erase(id, call) {
      const init = { method: "POST", body: JSON.stringify({ user: id }) };
      const reply = await call.send("delete", ({ signal }) => request(`${baseUrl}/deletions`, { ...init, signal }));
      if (reply.status !== 202 || !reply.body?.job) return judge(reply);
      return { is: "scheduled", lookAt: new Date(call.now.getTime() + 60_000), job: reply.body.job };
    },
    progress: wrong.progress ?? ((_, call) => progress(baseUrl, call, call.job)),
  };
}

async function progress(baseUrl: string, call: Call, job: string | undefined) {
  const reply = await call.send("status", ({ signal }) => request(`${baseUrl}/deletions/${job}`, { signal }));
  if (reply.body?.state === "done") return { is: "done" } as const;
  return reply.body?.state === "running" ? ({ is: "wait", reason: "pending" } as const) : judge(reply);
}

async function find(create: (baseUrl: string) => Provider, name = /./): Promise<string> {
  const cases = listProviderCases(({ baseUrl }) => create(baseUrl), contract).filter((one) => name.test(one.name));
  const found = await Promise.all(cases.map(async (one) => [one.name, describeProblems(await one.find())]));
  return found.flatMap(([title, problems]) => (problems === "" ? [] : [`${title}${problems}`])).join("\n");
}

test("a deletion that is a job is followed until it is done, with a crash at every boundary", async () => {
  expect(await find((baseUrl) => acme(baseUrl))).toBe("");
});

test("an adapter that takes a job for done at the first look is told so", async () => {
  const hasty = (baseUrl: string): Provider =>
    acme(baseUrl, {
      progress: async (_, call) => {
        const said = await progress(baseUrl, call, call.job);
        return said.is === "wait" && said.reason === "pending" ? { is: "done" } : said;
      },
    });
  expect(await find(hasty, /named by id, with/)).toMatch(/is erased .*still there/s);
});

test("an adapter that asks for another job is told so, without the job's id", async () => {
  const lost = (baseUrl: string): Provider =>
    acme(baseUrl, { progress: (_, call) => progress(baseUrl, call, "job-1") });
  expect(await find(lost, /named by id, with/)).toMatch(/the path \/deletions\/job-1 instead of \/deletions\/\{job\}/);
});

test("an adapter that writes the job's id into a reason is told so", async () => {
  const leaking = (baseUrl: string): Provider =>
    acme(baseUrl, { progress: async (_, { job }) => ({ is: "attention", reason: `the job ${job} failed` }) });
  const problems = await find(leaking, /named by id, with/);
  expect(problems).toMatch(/into the journal: .*the job \{job\} failed/);
  expect(problems).not.toContain("job-17");
});
