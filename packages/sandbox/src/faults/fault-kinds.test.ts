import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createSandbox } from "../create-sandbox.ts";
import type { Sandbox } from "../sandbox.ts";
import type { Fault } from "./fault-kinds.ts";

const headers = { authorization: "Bearer purge_sandbox_klavis" };

let sandbox: Sandbox;
let url: string;
beforeEach(async () => {
  sandbox = await createSandbox({ providers: ["klavis"] });
  url = (await sandbox.listen()).providers[0]?.url ?? "";
  sandbox.control.addUser("klavis", { id: "ann" });
});
afterEach(() => sandbox.close());

/** The same faults happen over HTTP and in-process. */
const ways: [string, (init?: RequestInit) => Promise<Response>][] = [
  ["over HTTP", (init) => fetch(`${url}/user/ann`, { method: "DELETE", headers, redirect: "manual", ...init })],
  [
    "in-process",
    (init) => sandbox.fetch(`${url}/user/ann`, { method: "DELETE", headers, redirect: "manual", ...init }),
  ],
];
const isThere = async (): Promise<boolean> => (await sandbox.fetch(`${url}/user/ann`, { headers })).status === 200;

describe.each(ways)("%s", (_, send) => {
  const once = (fault: Fault): void => sandbox.control.addFaults({ count: 1, ...fault });
  const code = (error: unknown): unknown => ((error as Error).cause as { code?: string }).code;

  it("resets before the work is done", async () => {
    once({ kind: "reset" });
    expect(code(await send().catch((error: unknown) => error))).toBe("ECONNRESET");
    expect(await isThere()).toBe(true);
  });

  it("loses a response after the work is done", async () => {
    once({ kind: "lost-response" });
    expect(code(await send().catch((error: unknown) => error))).toBe("UND_ERR_SOCKET");
    expect(await isThere()).toBe(false);
    expect((await send()).status).toBe(404);
  });

  it("stalls before a response, or in the middle of one", async () => {
    once({ kind: "stall" });
    await expect(send({ signal: AbortSignal.timeout(50) })).rejects.toThrow(/abort|timeout/i);
    expect(await isThere()).toBe(true);
    once({ kind: "stall-body" });
    const patience = new AbortController();
    const response = await send({ signal: patience.signal });
    expect(response.status).toBe(200);
    const body = response.text();
    patience.abort();
    await expect(body).rejects.toThrow(/abort/i);
  });

  it("cuts the JSON, or the connection", async () => {
    once({ kind: "cut-json" });
    const interruption = await send();
    expect(interruption.headers.get("content-type")).toBe("application/json");
    await expect(interruption.json()).rejects.toThrow(SyntaxError);
    once({ kind: "cut-body" });
    await expect((await send()).text()).rejects.toThrow("terminated");
  });

  it.each([
    [{ kind: "429" }, 429, null],
    [{ kind: "429", retryAfter: 7 }, 429, "7"],
    [{ kind: "500" }, 500, null],
    [{ kind: "500", status: 503, retryAfter: "Wed, 21 Oct 2026 07:28:00 GMT" }, 503, "Wed, 21 Oct 2026 07:28:00 GMT"],
  ])("responds to %j", async (fault, status, retryAfter) => {
    once(fault);
    const response = await send();
    expect([response.status, response.headers.get("retry-after")]).toEqual([status, retryAfter]);
    expect(await isThere()).toBe(true);
  });

  it("sends a page, a redirect, a body that says not done, an expired credential", async () => {
    once({ kind: "html" });
    const page = await send();
    expect([page.status, await page.text()]).toEqual([200, expect.stringMatching(/^<!doctype html>/)]);
    once({ kind: "redirect", status: 303 });
    const moved = await send();
    expect([moved.status, moved.headers.get("location")]).toEqual([
      303,
      expect.stringMatching(/__sandbox\/redirected$/),
    ]);
    once({ kind: "not-done" });
    expect(await (await send()).json()).toMatchObject({ success: false });
    once({ kind: "unauthorized" });
    expect((await send()).status).toBe(403);
    expect(await isThere()).toBe(true);
  });

  it("is slow, then does the work", async () => {
    once({ kind: "latency", ms: 30 });
    const started = performance.now();
    expect((await send()).status).toBe(200);
    expect(performance.now() - started).toBeGreaterThan(25);
  });

  it("sends nothing once the caller has left", async () => {
    once({ kind: "latency", ms: 60_000 });
    await expect(send({ signal: AbortSignal.timeout(20) })).rejects.toThrow(/abort|timeout/i);
  });

  it("does the work first if `processed` is set", async () => {
    once({ kind: "500", processed: true });
    expect((await send()).status).toBe(500);
    expect(await isThere()).toBe(false);
  });
});

describe("which requests a fault applies to", () => {
  const list = async (): Promise<number> => (await sandbox.fetch(`${url}/user/`, { headers })).status;

  it("applies to the named operation and count times, then the next fault applies", async () => {
    sandbox.control.addFaults(
      { kind: "500", provider: "klavis", operation: "listUsers", count: 2 },
      { kind: "429", operation: "listUsers", count: 1 },
    );
    expect(await isThere()).toBe(true);
    expect([await list(), await list(), await list(), await list()]).toEqual([500, 500, 429, 200]);
    expect(sandbox.control.report().faults).toEqual({ "429": 1, "500": 2 });
  });

  it("applies to a share of requests, and to the same ones for the same seed", async () => {
    const pattern = async (): Promise<number[]> => {
      const other = await createSandbox({ providers: ["klavis"], faults: [{ kind: "500", rate: 0.5 }], seed: 7 });
      const target = "https://api.klavis.ai/user/";
      return Promise.all(Array.from({ length: 20 }, async () => (await other.fetch(target, { headers })).status));
    };
    const first = await pattern();
    expect(new Set(first)).toEqual(new Set([200, 500]));
    expect(await pattern()).toEqual(first);
  });

  it("reports a client that follows a redirect with its key", async () => {
    sandbox.control.addFaults({ kind: "redirect", count: 1 });
    await fetch(`${url}/user/`, { headers });
    expect(sandbox.control.report().followedRedirects).toEqual([{ method: "GET", credentials: ["authorization"] }]);
  });

  it.each([
    [{ kind: "rest" }, /Unknown kind "rest" of a fault. Known: .*reset/],
    [{ kind: "reset", provider: "clavis" }, /Unknown provider "clavis" of a fault. Known: klavis/],
    [{ kind: "reset", operation: "delete" }, /Unknown operation "delete" of a fault. Known: .*deleteUser/],
    [{ kind: "reset", times: 2 }, /Unknown member "times" of a fault/],
    [{ kind: "reset", count: "two" }, /"count" of a fault must be a whole number/],
    [{ kind: "500", status: 99 }, /"status" of a fault must be a status from 200 to 599/],
    [{ kind: "500", rate: 5 }, /"rate" of a fault must be a number from 0 to 1/],
    [{ kind: "429", retryAfter: {} }, /"retryAfter" of a fault must be a number of seconds or a date/],
    [{ kind: "redirect", location: 7 }, /"location" of a fault must be a text/],
    [{ kind: "reset", processed: "yes" }, /"processed" of a fault must be true or false/],
    [null, /A fault must be an object/],
  ])("refuses %j", (fault, message) => {
    expect(() => sandbox.control.addFaults(fault as unknown as Fault)).toThrow(message);
  });
});
