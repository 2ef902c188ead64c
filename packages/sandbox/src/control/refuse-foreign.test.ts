import { request } from "node:http";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createSandbox } from "../create-sandbox.ts";
import type { Sandbox } from "../sandbox.ts";

let sandbox: Sandbox;
let url: string;
beforeAll(async () => {
  sandbox = await createSandbox({ users: 0 });
  url = (await sandbox.listen()).url;
});
afterAll(() => sandbox.close());

/** The status of a request with headers that `fetch` doesn't let a caller set. */
function statusOf(method: string, path: string, headers: Record<string, string>, body = ""): Promise<number> {
  return new Promise((resolve, reject) => {
    request(url + path, { method, headers }, (response) => resolve(response.resume().statusCode ?? 0))
      .on("error", reject)
      .end(body);
  });
}

it.each([
  ["another origin", { origin: "https://evil.example", "content-type": "text/plain" }],
  ["an opaque origin", { origin: "null" }],
  ["another site", { "sec-fetch-site": "cross-site" }],
  ["a host name that could have been rebound", { host: "rebind.evil.example" }],
  ["a host name that begins as a loopback address", { host: "127.evil.example" }],
])("refuses a control request from %s", async (_, headers) => {
  const fault = '{"kind":"redirect","location":"https://evil.example/take"}';
  expect(await statusOf("POST", "/__sandbox/faults", headers, fault)).toBe(403);
  expect(await statusOf("POST", "/__sandbox/reset", headers)).toBe(403);
  expect(await statusOf("GET", "/__sandbox/report", headers)).toBe(403);
  expect(sandbox.control.faults()).toEqual([]);
});

it("accepts control requests without an origin, and from its own", async () => {
  const { host } = new URL(url);
  expect(await statusOf("GET", "/__sandbox", {})).toBe(200);
  expect(await statusOf("POST", "/__sandbox/reset", { origin: url, "sec-fetch-site": "same-origin" })).toBe(200);
  expect(await statusOf("GET", "/__sandbox", { host: host.replace("127.0.0.1", "localhost") })).toBe(200);
  expect(await statusOf("GET", "/__sandbox", { host: "172.17.0.2:4010" })).toBe(200);
});
