import { beforeEach, describe, expect, it } from "vitest";
import { createSandbox } from "../create-sandbox.ts";
import type { Sandbox } from "../sandbox.ts";
import { createRawClient, type SendRequest } from "../testing/raw-client.ts";

const key = { authorization: "Bearer purge_sandbox_klavis" };
const IDS = ["ann+news@example.com", "Zoë Ångström", "a?b#c", "日本-太郎", "50%"];

let sandbox: Sandbox;
let send: SendRequest;
beforeEach(async () => {
  sandbox = await createSandbox({ users: 0, providers: ["klavis"] });
  send = createRawClient(sandbox, "klavis", key);
});

const pathOf = (id: string): string => `/user/${encodeURIComponent(id)}`;

describe("deleteUser", () => {
  it.each(IDS)("deletes the user %s permanently", async (id) => {
    sandbox.control.addUser("klavis", { id });
    expect((await send("GET", pathOf(id))).body).toMatchObject({ userId: id, lastUsedAt: null });
    const { status, body } = await send("DELETE", pathOf(id));
    expect({ status, body }).toEqual({ status: 200, body: { success: true, message: expect.any(String) } });
    expect((await send("DELETE", pathOf(id))).status).toBe(404);
    expect((await send("GET", pathOf(id))).status).toBe(404);
  });

  it("does not find an id with a slash, and may confuse it with another operation", async () => {
    sandbox.control.addUser("klavis", { id: "ann" });
    expect((await send("DELETE", pathOf("a/b"))).body).toEqual({ detail: "Not Found" });
    expect((await send("DELETE", pathOf("ann/auth/Gmail"))).body).toEqual({ success: true, message: null });
  });

  it("knows the user again once an agent runs with the same id", async () => {
    sandbox.control.addUser("klavis", { id: "ann" });
    await send("DELETE", pathOf("ann"));
    sandbox.control.addUser("klavis", { id: "ann" });
    expect((await send("GET", pathOf("ann"))).status).toBe(200);
  });

  it("responds to a missing key with 401 and to a wrong one with 403", async () => {
    expect((await send("DELETE", pathOf("ann"), { headers: {} })).status).toBe(401);
    expect((await send("DELETE", pathOf("ann"), { headers: { authorization: "Bearer no" } })).status).toBe(403);
  });
});

describe("listUsers", () => {
  it("has a trailing slash, and redirects requests without it", async () => {
    for (const id of IDS) sandbox.control.addUser("klavis", { id });
    const { body } = await send("GET", "/user/?page_size=2&page_number=3");
    expect(body).toEqual({
      users: [{ userId: "50%", createdAt: expect.any(String) }],
      totalCount: 5,
      page: 3,
      pageSize: 2,
      totalPages: 3,
    });
    const lost = await send("GET", "/user");
    expect([lost.status, lost.headers.get("location")]).toEqual([307, "http://localhost/klavis/user/"]);
  });

  it("reports an invalid page size", async () => {
    const { status, body } = await send("GET", "/user/?page_size=1001");
    expect(status).toBe(422);
    expect(body.detail[0]).toMatchObject({ type: "less_than_equal", loc: ["query", "page_size"], input: 1001 });
    const { body: worse } = await send("GET", "/user/?page_size=many");
    expect(worse.detail[0]).toMatchObject({ type: "int_parsing", loc: ["query", "page_size"], input: "many" });
  });
});

it("keeps and clears a user's integrations", async () => {
  sandbox.control.addUser("klavis", { id: "ann" });
  const before = await send("GET", `${pathOf("ann")}/integrations`);
  expect(before.body.integrations).toContainEqual({ name: "Gmail", is_authenticated: true });
  expect((await send("DELETE", `${pathOf("ann")}/auth/Gmail`)).body).toMatchObject({ success: true });
  const after = await send("GET", `${pathOf("ann")}/integrations`);
  expect(after.body.integrations).toContainEqual({ name: "Gmail", is_authenticated: false });
});

it("allows two requests a second, if limits are on", async () => {
  const strict = await createSandbox({ users: 0, providers: ["klavis"], limits: true, clock: () => 0 });
  const hurry = createRawClient(strict, "klavis", key);
  const statuses = await Promise.all([1, 2, 3].map(async () => (await hurry("GET", "/user/")).status));
  expect(statuses).toEqual([200, 200, 429]);
  strict.control.advance(1000);
  expect((await hurry("GET", "/user/")).status).toBe(200);
});

it("shows credentials until they are cleared", async () => {
  sandbox.control.addUser("klavis", { id: "ann" });
  const auth = async () => (await send("GET", `${pathOf("ann")}/auth/Gmail`)).body;
  expect(await auth()).toMatchObject({ userId: "ann", isAuthenticated: true, authData: expect.any(Object) });
  await send("DELETE", `${pathOf("ann")}/auth/Gmail`);
  expect(await auth()).toMatchObject({ success: true, isAuthenticated: false, authData: null });
  expect((await send("GET", `${pathOf("ann")}/auth/Nope`)).status).toBe(404);
  expect((await send("GET", `${pathOf("bob")}/auth/Gmail`)).status).toBe(404);
});

it("responds to the operations on instances with the specification's examples", async () => {
  const instance = "/mcp-server/instance/2f1f0a3d-7c11-4f0e-9c53-0a9b2f6e4c1d";
  expect((await send("GET", instance)).body).toMatchObject({ isAuthenticated: true });
  for (const path of [instance, `${instance}/auth`, "/mcp-server/strata/s1/auth/GitHub"])
    expect(await send("DELETE", path)).toMatchObject({ status: 200, body: { success: true } });
  expect((await send("DELETE", "/mcp-server/instance/nope")).status).toBe(422);
});
