import { get } from "node:http";
import { afterEach, describe, expect, it } from "vitest";
import { createSandbox } from "./create-sandbox.ts";
import type { LogEntry } from "./faults/handle-request.ts";
import type { Sandbox, SandboxOptions } from "./sandbox.ts";
import { acme } from "./testing/acme.ts";
import { createRawClient } from "./testing/raw-client.ts";

const open: Sandbox[] = [];
async function start(options: SandboxOptions): Promise<Sandbox> {
  const sandbox = await createSandbox(options);
  open.push(sandbox);
  return sandbox;
}
afterEach(async () => {
  await Promise.all(open.splice(0).map((sandbox) => sandbox.close()));
});

describe("a vendor without a behavior of its own", () => {
  const key = { "x-acme-key": "purge_sandbox_acme" };

  it("responds with what its specification declares", async () => {
    const send = createRawClient(await start({ specs: [acme] }), "acme", key);
    expect(await send("DELETE", "/people/7")).toMatchObject({ status: 200, body: { done: "yes" } });
    const { status, body } = await send("GET", "/people/7");
    expect(status).toBe(200);
    expect(body).toEqual({
      id: "00000000-0000-4000-8000-000000000000",
      mail: "someone@example.com",
      since: "2026-01-01T00:00:00Z",
      kind: "human",
      age: 18,
      tags: ["text"],
      boss: null,
    });
    const all = await send("DELETE", "/people");
    expect([all.status, all.body, all.headers.get("x-left")]).toEqual([204, "", "5"]);
  });

  it("is erased by its deleteUser, with the required input", async () => {
    const sandbox = await start({ specs: [acme] });
    expect(sandbox.control.erasure("acme")).toEqual([
      { operation: "deleteUser", input: { path: { id: 0 } }, status: 200 },
    ]);
    expect(sandbox.providers[0]?.options).toEqual({ key: "purge_sandbox_acme", baseUrl: "http://localhost/acme/v1" });
  });

  it("checks credentials and requests", async () => {
    const sandbox = await start({ specs: [acme] });
    const send = createRawClient(sandbox, "acme", key);
    expect(await send("DELETE", "/people/7", { headers: {} })).toMatchObject({ status: 401, body: { error: "text" } });
    const response = await send("DELETE", "/people/seven?force=maybe");
    expect(response).toMatchObject({ status: 400, type: "application/problem+json" });
    expect(response.body.problems).toEqual(["path id must be integer", "query force must be boolean"]);
    expect((await send("GET", "/nowhere")).status).toBe(400);
    expect((await send("PUT", "/people/7")).body.problems).toEqual(["this path supports only GET, DELETE"]);
    expect(sandbox.control.report().refused.count).toBe(3);
    expect(JSON.stringify(sandbox.control.report())).not.toMatch(/seven|maybe|purge_sandbox/);
    expect(() => sandbox.control.addUser("acme")).toThrow("acme is simulated from its specification alone");
  });
});

describe("a response that violates the specification", () => {
  it("is thrown in-process, becomes a 500 over HTTP, and is counted", async () => {
    const { klavis } = Object.fromEntries((await start({})).providers.map(({ name, title }) => [name, title]));
    expect(klavis).toBeDefined();
    // The vendor's behavior returns `{ success, message }`; this specification knows only `deleted`.
    const sandbox = await start({ specs: [{ ...acme, name: "klavis" }] });
    const { url } = await sandbox.listen();
    const headers = { "x-acme-key": "purge_sandbox_klavis" };
    const path = "/klavis/v1/people/7";
    const message =
      /klavis.getUser: the sandbox's 404 response violates the specification: body\/error must have required property 'error'/;
    await expect(sandbox.fetch(`${url}${path}`, { headers })).rejects.toThrow(message);
    const response = await fetch(url + path, { headers });
    expect([response.status, (await response.json()).detail]).toEqual([500, expect.stringMatching(message)]);
    expect(sandbox.control.report().violations.count).toBe(2);
  });
});

describe("in-process", () => {
  it("serves the vendors' real addresses, each with the state of its own server", async () => {
    const sandbox = await start({});
    sandbox.control.addUser("klavis", { id: "ann", server: "eu" });
    const headers = { authorization: "Bearer purge_sandbox_klavis" };
    const status = async (host: string): Promise<number> =>
      (await sandbox.fetch(`https://${host}/user/ann`, { headers })).status;
    expect([await status("api.klavis.ai"), await status("api.eu.klavis.ai")]).toEqual([404, 200]);
    const site = await sandbox.fetch("https://ours.konstant.ly/openapi/v1/users", {
      headers: { "x-api-key": "1qaz2wsx-purge-sandbox" },
    });
    expect(site.status).toBe(200);
    const own = await sandbox.fetch("https://learn.example.org/api/user/v1/delete", { method: "POST" });
    expect([own.status, await own.json()]).toEqual([401, { message: "Unauthorized" }]);
    const forum = await sandbox.fetch("https://learn.example.org/admin/users/42.json");
    expect([forum.status, await forum.json()]).toEqual([404, expect.objectContaining({ error_type: "not_found" })]);
    expect((await sandbox.fetch("https://learn.example.org/admin/realms/main/users")).status).toBe(401);
  });

  it("reaches a server by name over loopback", async () => {
    const sandbox = await start({ providers: ["klavis"] });
    sandbox.control.addUser("klavis", { id: "ann", server: "eu" });
    const headers = { authorization: "Bearer purge_sandbox_klavis" };
    const { url } = await sandbox.listen();
    expect((await fetch(`${url}/klavis@eu/user/ann`, { headers })).status).toBe(200);
    expect((await fetch(`${url}/klavis@moon/user/ann`, { headers })).status).toBe(400);
  });

  it("is reached over HTTP under any host name", async () => {
    const sandbox = await start({});
    sandbox.control.addUser("klavis", { id: "ann" });
    const { url } = await sandbox.listen();
    const headers = { authorization: "Bearer purge_sandbox_klavis", host: "sandbox.internal:4010" };
    const status = await new Promise((resolve, reject) => {
      get(`${url}/klavis/user/ann`, { headers }, (response) => resolve(response.resume().statusCode)).on(
        "error",
        reject,
      );
    });
    expect(status).toBe(200);
  });
});

describe("options", () => {
  it("refuses unknown names", async () => {
    await expect(createSandbox({ providers: ["junktion"] })).rejects.toThrow(
      /Unknown provider "junktion". Known: .*\bjunction/,
    );
    await expect(createSandbox({ settings: { sunbrid: { line: "lern" } } })).rejects.toThrow(
      /Unknown provider "sunbrid"/,
    );
    await expect(createSandbox({ settings: { sunbird: { toString: "x" } } })).rejects.toThrow(
      /no setting "toString=x"/,
    );
    await expect(createSandbox({ settings: { sunbird: { line: "x" } } })).rejects.toThrow(
      'sunbird has no setting "line=x". Known: line=uos|lern, opa=on|off.',
    );
  });

  it("adds the same users again after a reset", async () => {
    const sandbox = await start({ providers: ["proficient"], users: 2 });
    const list = async (): Promise<string[]> => {
      const send = createRawClient(sandbox, "proficient", { authorization: "Bearer sk_purge_sandbox" });
      return (await send("GET", "/users")).body.data.map(({ id }: { id: string }) => id);
    };
    const before = await list();
    sandbox.control.addUser("proficient");
    sandbox.control.reset();
    expect(await list()).toEqual(before);
  });

  it("adds the same users for the same seed, and reports progress", async () => {
    const progress: [number, number][] = [];
    const onSeed = (made: number, of: number): number => progress.push([made, of]);
    const ids = async (): Promise<unknown> => {
      const sandbox = await start({ providers: ["junction"], users: 1500, seed: 42, clock: () => 0, onSeed });
      return (
        await createRawClient(sandbox, "junction", { "x-vital-api-key": "sk_us_purge_sandbox" })("GET", "/v2/user")
      ).body;
    };
    expect(await ids()).toEqual(await ids());
    expect(progress.slice(0, 2)).toEqual([
      [1000, 1500],
      [1500, 1500],
    ]);
  });

  it("logs neither ids nor keys", async () => {
    const lines: LogEntry[] = [];
    const sandbox = await start({ providers: ["klavis"], log: (entry) => lines.push(entry) });
    const send = createRawClient(sandbox, "klavis", { authorization: "Bearer purge_sandbox_klavis" });
    sandbox.control.addFaults({ kind: "cut-json", count: 1 });
    await send("DELETE", "/user/ann%40example.com").catch(() => undefined);
    expect(lines).toEqual([
      {
        provider: "klavis",
        method: "DELETE",
        template: "/user/{userId}",
        status: 404,
        ms: expect.any(Number),
        faults: ["cut-json"],
      },
    ]);
  });

  it("says what to do when a port is in use", async () => {
    const [first, second] = [await start({}), await start({})];
    const port = Number(new URL((await first.listen()).url).port);
    await expect(second.listen({ port })).rejects.toThrow(`Port ${port} is already in use. Choose another port, or 0`);
  });
});
