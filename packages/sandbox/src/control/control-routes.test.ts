import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createSandbox } from "../create-sandbox.ts";
import type { Sandbox } from "../sandbox.ts";

let sandbox: Sandbox;
let url: string;
beforeAll(async () => {
  sandbox = await createSandbox({ users: 1, clock: () => 0, faults: [{ kind: "500", provider: "klavis", count: 1 }] });
  url = (await sandbox.listen()).url;
});
afterAll(() => sandbox.close());

// biome-ignore lint/suspicious/noExplicitAny: tests compare arbitrary bodies
async function send(method: string, path: string, body?: unknown): Promise<{ status: number; body: any }> {
  const response = await fetch(`${url}/__sandbox${path}`, {
    method,
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  return { status: response.status, body: await response.json() };
}

describe("the control routes", () => {
  it("describes the vendors", async () => {
    const { providers } = (await send("GET", "")).body;
    expect(providers).toContainEqual(
      expect.objectContaining({
        name: "sunbird",
        url: `${url}/sunbird`,
        keys: { apiKey: "purge_sandbox_consumer", userToken: "purge_sandbox_admin" },
        settings: { line: ["uos", "lern"], opa: ["on", "off"] },
      }),
    );
  });

  it("moves the clock", async () => {
    expect((await send("POST", "/clock", { advance: "7d" })).body).toEqual({ now: "1970-01-08T00:00:00.000Z" });
    expect((await send("POST", "/clock", { advance: 500 })).body).toEqual({ now: "1970-01-08T00:00:00.500Z" });
    expect(await send("POST", "/clock", { advance: "soon" })).toMatchObject({ status: 400 });
    for (const advance of ["1w", "-1d", 1e20]) {
      expect(await send("POST", "/clock", { advance })).toMatchObject({ status: 400 });
    }
    expect((await send("GET", "/clock")).body).toEqual({ now: "1970-01-08T00:00:00.500Z" });
  });

  it("adds users", async () => {
    expect((await send("POST", "/users", { provider: "klavis", id: "ann" })).body).toEqual({
      provider: "klavis",
      id: "ann",
    });
    for (const userSeed of [{ provider: "nobody" }, { id: 5 }, { id: "" }, { server: "moon" }]) {
      const response = await send("POST", "/users", { provider: "klavis", ...userSeed });
      expect(response).toMatchObject({ status: 400, body: { error: expect.any(String) } });
    }
  });

  it("adds and removes faults, and resets", async () => {
    const atStart = [{ kind: "500", provider: "klavis", count: 1 }];
    expect((await send("GET", "/faults")).body).toEqual(atStart);
    const added = await send("POST", "/faults", [{ kind: "html" }, { kind: "reset", operation: "deleteUser" }]);
    expect(added.body).toEqual([...atStart, { kind: "html" }, { kind: "reset", operation: "deleteUser" }]);
    expect(await send("POST", "/faults", { kind: "nonsense" })).toMatchObject({ status: 400 });
    expect((await send("DELETE", "/faults")).body).toEqual([]);
    await send("POST", "/reset");
    expect((await send("GET", "/faults")).body).toEqual(atStart);
    expect((await send("GET", "/clock")).body).toEqual({ now: "1970-01-01T00:00:00.000Z" });
    expect((await send("GET", "/report")).body.requests).toBe(0);
  });

  it("reports an unknown path, and a body that is not JSON", async () => {
    expect((await send("GET", "/nowhere")).status).toBe(404);
    const response = await fetch(`${url}/__sandbox/faults`, { method: "POST", body: "{" });
    expect(response.status).toBe(400);
  });
});
