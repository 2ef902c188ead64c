import { once } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, expect, test } from "vitest";
import { put, remove, run } from "../generate/generate.fixture.ts";
import { createCommitted, git, status, text } from "./repository.fixture.ts";

let root = "";
let source = "";
let server: Server;
let origin = "";
let requests: IncomingMessage[] = [];
let respond: (response: ServerResponse, request: IncomingMessage) => void;

beforeEach(async () => {
  root = await createCommitted();
  source = await text(root, "specs/acme/source.yaml");
  requests = [];
  respond = (response) => response.end(source);
  server = createServer((request, response) => {
    requests.push(request);
    respond(response, request);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}/acme.yaml`;
  const about = await text(root, "specs/acme/provider.yaml");
  await put(root, "specs/acme/provider.yaml", about.replace(/origin: .*/, `origin: ${origin}`));
  await run(root, "generate");
  await git(root, "add", "--all");
  await git(root, "commit", "--quiet", "--no-verify", "-m", "Watch the file");
});
afterEach(async () => {
  server.closeAllConnections();
  server.close();
  await remove(root);
});

interface State {
  provider: string;
  state: string;
  bump?: string;
  text?: string;
  problems?: { rule: string; found: string }[];
}

async function check(...args: string[]): Promise<{ code: number; state: State; out: string }> {
  const { code, out } = await run(root, "spec", "check", "--remote", "--json", ...args);
  const { ok, providers } = JSON.parse(out) as { ok: boolean; providers: State[] };
  expect(ok).toBe(code === 0);
  return { code, out, state: providers[0] as State };
}

test("the same file: unchanged, whatever it is written like, and nothing is written", async () => {
  expect(await check()).toMatchObject({ code: 0, state: { provider: "acme", state: "unchanged" } });
  respond = (response) => response.end(`# Another comment\n${source}`);
  expect((await check("acme")).state.state).toBe("unchanged");
  expect(await status(root)).toEqual([]);
});

test("another file: what it would release, as text for a pull request", async () => {
  respond = (response) => response.end(source.replace("[removed]", "[]"));
  const { code, state } = await check();
  expect({ code, ...state }).toMatchObject({ code: 0, state: "changed", bump: "major" });
  expect(state.text).toContain("property `removed` can now be missing");
  const { out } = await run(root, "spec", "check", "--remote");
  expect(out).toContain(`To take it: node run.mjs spec bump acme ${origin} --adapt`);
  expect(await status(root)).toEqual([]);
});

test("asks with what the last bump learned, and takes a 304 for an answer", async () => {
  respond = (response) => response.writeHead(200, { etag: '"v2"' }).end(source.replace("[removed]", "[]"));
  expect((await run(root, "spec", "bump", "acme", `${origin}?key=secret`, "--no-redocly")).code).toBe(0);
  expect(await text(root, "specs/acme/provider.yaml")).toContain('  etag: "\\"v2\\""\n');
  respond = (response, { headers }) => response.writeHead(headers["if-none-match"] === '"v2"' ? 304 : 500).end();
  expect(await check()).toMatchObject({ code: 0, state: { state: "unchanged" } });
  expect(requests.at(-1)?.url).toBe("/acme.yaml");
});

test("asks a file without an etag by the day it was retrieved", async () => {
  await check();
  expect(requests.at(-1)?.headers["if-modified-since"]).toBe("Sun, 22 Nov 2026 00:00:00 GMT");
});

test.each<[string, (response: ServerResponse) => void, string]>([
  [
    "sends to another host",
    (response) => response.writeHead(302, { location: "https://other.example/" }).end(),
    "source-fetch",
  ],
  ["is gone", (response) => response.writeHead(404).end(), "source-fetch"],
  ["hangs up", (response) => response.destroy(), "source-fetch"],
  ["serves a page without a specification", (response) => response.end("<html><p>Moved</p></html>"), "import"],
])("a server that %s is a failure of that provider", async (_, behave, rule) => {
  respond = behave;
  const { code, state } = await check();
  expect({ code, state: state.state }).toEqual({ code: 1, state: "failed" });
  expect(state.problems?.[0]?.rule).toContain(rule);
});

test("a file that can't be taken yet is named with its problems; nothing is written", async () => {
  respond = (response) =>
    response.end(source.replaceAll("remove_member", "remove member").replace("type: boolean", "$ref: '#/nowhere'"));
  const { code, state } = await check();
  expect({ code, state: state.state }).toEqual({ code: 0, state: "blocked" });
  expect(state.text).toContain("can't be taken yet");
  expect(await status(root)).toEqual([]);
});

test("a source that we write ourselves has nothing to compare with; the query of an origin is not printed", async () => {
  const about = await text(root, "specs/acme/provider.yaml");
  await put(root, "specs/acme/provider.yaml", about.replace(origin, `${origin}?key=secret`));
  expect((await check()).out).not.toContain("secret");
  await put(root, "specs/acme/provider.yaml", about.replace("published: true", "published: false"));
  expect((await check()).state.state).toBe("hand-written");
});

test("a source that says less than the vendor's, by hand: whether its operations are still there", async () => {
  const about = await text(root, "specs/acme/provider.yaml");
  await put(root, "specs/acme/provider.yaml", about.replace("published: true", "published: false\n  excerpt: true"));
  respond = (response) => response.end(source.replace("[removed]", "[]"));
  expect(await check()).toMatchObject({ code: 0, state: { state: "unchanged" } });
  respond = (response) => response.end(source.replaceAll("delete:", "put:"));
  const { code, state } = await check();
  expect({ code, state: state.state }).toEqual({ code: 0, state: "blocked" });
  expect(state.problems).toMatchObject([{ rule: "operation-gone", found: "no such operation" }]);
});

test("needs to be told to ask the network", async () => {
  expect(await run(root, "spec", "check")).toMatchObject({ code: 2, err: expect.stringContaining("--remote") });
});
