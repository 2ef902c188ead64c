import { expect, it } from "vitest";
import { readFault } from "./read-options.ts";
import { run } from "./run.ts";

async function start(
  args: string[],
  during?: (out: string) => Promise<void>,
): Promise<{ code: number; out: string; err: string }> {
  let out = "";
  let err = "";
  const code = await run(args, {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    live: true,
    onStop: (stop) => void Promise.resolve(during?.(out)).then(stop),
  });
  return { code, out, err };
}

it("prints where each vendor is and which key to use, and stops when told to", async () => {
  const { code, out, err } = await start(["--port", "0"], async (table) => {
    const url = /http:\S+\/klavis/.exec(table)?.[0] ?? "";
    const response = await fetch(`${url}/user/`, { headers: { authorization: "Bearer purge_sandbox_klavis" } });
    expect((await response.json()).totalCount).toBe(3);
  });
  expect(code).toBe(0);
  expect(out).toMatch(/^\d+ vendors on http:\/\/127\.0\.0\.1:\d+, up in \d+ ms, \d+ MB$/m);
  expect(out).toMatch(/Junction.*http:\S+\/junction +apiKey +sk_us_purge_sandbox$/m);
  expect(out).toMatch(/^ +userToken +purge_sandbox_admin$/m);
  expect(err).toBe("Stopped after 1 requests.\n");
});

it("prints JSON for programs, and a line for each request", async () => {
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

it("tells how far the users are", async () => {
  const { err } = await start(["-p", "0", "--provider", "klavis", "--users", "1500"]);
  expect(err).toMatch(/^\r1000 of 1500 users\r1500 of 1500 users\n/);
});

it.each([
  [["--help"], 0, /npx @purge\/sandbox \[options\]/, ""],
  [["--version"], 0, /^\d+\.\d+\.\d+\n$/, ""],
  [["--prot", "1"], 2, "", /Unknown option '--prot'.* See --help\./],
  [["--port", "many"], 2, "", '--port takes a whole number, not "many".\n'],
  [["--port", "99999"], 1, "", "A port is a number from 0 to 65535, not 99999.\n"],
  [["--set", "sunbird.toString=x"], 1, "", /sunbird has no setting toString=x\. It has: line=uos\|lern/],
  [["--fault", "expert,operation=deleteUser"], 1, "", /"expert" strikes blockUser, and never "deleteUser"/],
  [["--set", "line"], 2, "", /--set takes provider\.setting=value/],
  [["--provider", "nobody"], 1, "", /No provider "nobody"\. Known: /],
  [["--fault", "rest"], 1, "", /No kind "rest" for a fault\. Known: /],
])("%j", async (args, code, out, err) => {
  const said = await start(args);
  expect(said.code).toBe(code);
  if (out) expect(said.out).toMatch(out);
  if (err) expect(said.err).toMatch(err);
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
