import { expect, it } from "vitest";
import { readFault } from "./read-fault.ts";
import { runSandbox } from "./run-sandbox.ts";

async function start(
  args: string[],
  during?: (out: string) => Promise<void>,
): Promise<{ code: number; out: string; err: string }> {
  let out = "";
  let err = "";
  const code = await runSandbox(args, {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    interactive: true,
    onStop: (stop) => void Promise.resolve(during?.(out)).then(stop),
  });
  return { code, out, err };
}

it("prints each vendor's URL and keys, and stops on a signal", async () => {
  const { code, out, err } = await start(["--port", "0"], async (table) => {
    const url = /http:\S+\/klavis/.exec(table)?.[0] ?? "";
    const response = await fetch(`${url}/user/`, { headers: { authorization: "Bearer purge_sandbox_klavis" } });
    expect((await response.json()).totalCount).toBe(3);
  });
  expect(code).toBe(0);
  expect(out).toMatch(/^\d+ vendors on http:\/\/127\.0\.0\.1:\d+, ready in \d+ ms, \d+ MB$/m);
  expect(out).toMatch(
    /junction +http:\S+\/junction +apiKey +sk_us_purge_sandbox +1449752e-0d8a-40e0-9206-91ab099b2537$/m,
  );
  expect(out).toMatch(/^ +userToken +purge_sandbox_admin$/m);
  expect(err).toBe("Stopped after 1 requests.\n");
});

it("prints JSON, and a line for each request", async () => {
  const { out } = await start(["-p", "0", "--json", "--log", "--provider", "klavis", "--users", "0"], async (table) => {
    const { providers } = JSON.parse(table);
    await fetch(`${providers[0].url}/user/`, { headers: { authorization: `Bearer ${providers[0].keys.apiKey}` } });
  });
  const [first, second] = out
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  expect(first.providers).toHaveLength(1);
  expect(second).toMatchObject({ provider: "klavis", method: "GET", template: "/user/", status: 200 });
});

it("shows progress while users are added", async () => {
  const { err } = await start(["-p", "0", "--provider", "klavis", "--users", "1500"]);
  expect(err).toMatch(/^\rAdding users: 1000 of 1500\rAdding users: 1500 of 1500\n/);
});

it.each([
  [["--help"], 0, /^Usage: purge-sandbox \[options\]/, ""],
  [["--version"], 0, /^\d+\.\d+\.\d+\n$/, ""],
  [["--prot", "1"], 2, "", /unknown option '--prot'\n\(Did you mean --port\?\)/],
  [["--port", "many"], 2, "", /'many' is invalid. It must be a whole number\./],
  [["--port", "99999"], 2, "", /It must be a port from 0 to 65535\./],
  [["--set", "sunbird.toString=x"], 2, "", /sunbird has no setting "toString=x"\. Known: line=uos\|lern/],
  [["--fault", "expert,operation=deleteUser"], 2, "", /"expert" applies to blockUser, not to "deleteUser"/],
  [["--users", "100000000000"], 2, "", /It must be at most 100000\./],
  [["--set", "line"], 2, "", /the form provider\.setting=value/],
  [["--provider", "nobody"], 2, "", /Unknown provider "nobody"\. Known: /],
  [["--fault", "rest"], 2, "", /Unknown kind "rest" of a fault\. Known: /],
])("%j", async (args, code, out, err) => {
  const result = await start(args);
  expect(result.code).toBe(code);
  if (out) expect(result.out).toMatch(out);
  if (err) expect(result.err).toMatch(err);
});

it.each([
  ["reset", { kind: "reset" }],
  ["429,retryAfter=2,rate=0.3", { kind: "429", retryAfter: 2, rate: 0.3 }],
  ["latency,ms=1.5s,provider=klavis", { kind: "latency", ms: 1500, provider: "klavis" }],
  ["500,processed=true,count=1", { kind: "500", processed: true, count: 1 }],
  ["redirect,location=https://a.example/?b=c", { kind: "redirect", location: "https://a.example/?b=c" }],
])("reads the fault %s", (text, fault) => {
  expect(readFault(text)).toEqual(fault);
});
