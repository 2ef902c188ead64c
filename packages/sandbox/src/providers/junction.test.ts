import { beforeEach, describe, expect, it } from "vitest";
import { createSandbox } from "../create-sandbox.ts";
import { DAY } from "../environment/clock.ts";
import type { Sandbox } from "../sandbox.ts";
import { createRawClient, type SendRequest } from "../testing/raw-client.ts";

const UUID = "7c704e05-dd6c-4d92-82a7-875acd1e85d8";
const key = { "x-vital-api-key": "sk_us_purge_sandbox" };
const SCHEDULED = "The user has been scheduled for deletion as per your previous request";
const UNKNOWN = "The user does not or no longer exists in this team";

let sandbox: Sandbox;
let send: SendRequest;
beforeEach(async () => {
  sandbox = await createSandbox({ users: 0, providers: ["junction"] });
  send = createRawClient(sandbox, "junction", key);
});

async function newUser(client_user_id = "customer 1"): Promise<string> {
  const { status, body } = await send("POST", "/v2/user", { body: { client_user_id } });
  expect(status).toBe(200);
  return body.user_id;
}

describe("deleteUser", () => {
  it("schedules a deletion, says so, and after seven days no longer knows the user", async () => {
    const id = await newUser();
    expect(await send("DELETE", `/v2/user/${id}`)).toMatchObject({ status: 200, body: { success: true } });
    expect(await send("DELETE", `/v2/user/${id}`)).toMatchObject({ status: 404, body: { detail: SCHEDULED } });
    sandbox.control.advance(7 * DAY - 60_000);
    expect(await send("DELETE", `/v2/user/${id}`)).toMatchObject({ status: 404, body: { detail: SCHEDULED } });
    sandbox.control.advance(60_000);
    expect(await send("DELETE", `/v2/user/${id}`)).toMatchObject({ status: 404, body: { detail: UNKNOWN } });
  });

  it.each([
    ["an unknown uuid", UUID],
    ["a client_user_id", "customer-1"],
  ])("responds to %s with 404", async (_, id) => {
    expect(await send("DELETE", `/v2/user/${id}`)).toMatchObject({ status: 404, body: { detail: UNKNOWN } });
  });

  it("knows only the users of the key's team", async () => {
    const id = await newUser();
    const other = await send("DELETE", `/v2/user/${id}`, { headers: { "x-vital-api-key": "sk_eu_purge_sandbox" } });
    expect(other).toMatchObject({ status: 404, body: { detail: UNKNOWN } });
  });

  it.each([
    ["a wrong key", { "x-vital-api-key": "sk_us_wrong" }],
    ["no key", {}],
    ["an expired token", { authorization: "Bearer gone" }],
  ])("responds to %s with 401", async (_, headers) => {
    expect(await send("DELETE", `/v2/user/${UUID}`, { headers })).toMatchObject({
      status: 401,
      body: { detail: "invalid token" },
    });
  });

  it("accepts an access token instead of a key", async () => {
    const id = await newUser();
    const headers = { authorization: "Bearer purge_sandbox_junction" };
    expect(await send("DELETE", `/v2/user/${id}`, { headers })).toMatchObject({ status: 200 });
  });
});

describe("getUser", () => {
  it("distinguishes unknown, scheduled and malformed ids", async () => {
    const id = await newUser();
    expect(await send("GET", `/v2/user/${id}`)).toMatchObject({ status: 200, body: { client_user_id: "customer 1" } });
    await send("DELETE", `/v2/user/${id}`);
    const detail = "You have scheduled this user for deletion.";
    expect(await send("GET", `/v2/user/${id}`)).toMatchObject({ status: 404, body: { detail } });
    expect(await send("GET", `/v2/user/${UUID}`)).toMatchObject({ status: 404, body: { detail: "Not found" } });
    const { status, body } = await send("GET", "/v2/user/customer-1");
    expect(status).toBe(422);
    expect(body.detail).toMatch(/^Invalid format for parameter user_id: /);
  });

  it("writes the missing end of an ingestion as the year 1", async () => {
    const { body } = await send("POST", "/v2/user", { body: { client_user_id: "c", ingestion_start: "2026-01-01" } });
    expect((await send("GET", `/v2/user/${body.user_id}`)).body.ingestion_end).toBe("0001-01-01");
  });
});

describe("resolveUser", () => {
  it("finds users by client_user_id until they are deleted", async () => {
    const id = await newUser("a+b@example.com");
    const path = `/v2/user/resolve/${encodeURIComponent("a+b@example.com")}`;
    expect(await send("GET", path)).toMatchObject({ status: 200, body: { user_id: id } });
    await send("DELETE", `/v2/user/${id}`);
    expect(await send("GET", path)).toMatchObject({ status: 404, body: { detail: "User not found" } });
  });

  it("returns the list for a resolved path, and does not accept a slash", async () => {
    await newUser("a/b");
    expect((await send("GET", "/v2/user/resolve/%2e%2e")).body.users).toHaveLength(1);
    expect(await send("GET", "/v2/user/resolve/a%2Fb")).toMatchObject({ status: 400 });
  });
});

it.each(["//", "/%2F%2F", "//elsewhere.example/v2/user"])("treats %s as an unknown path", async (path) => {
  expect(await send("GET", path)).toMatchObject({ status: 400, type: "application/problem+json" });
});

describe("listUsers", () => {
  it("lists newest first, with a total of 0 on an empty page", async () => {
    const ids = [await newUser("1"), await newUser("2"), await newUser("3")];
    const { body } = await send("GET", "/v2/user?limit=2");
    expect(body.users.map((user: { user_id: string }) => user.user_id)).toEqual([ids[2], ids[1]]);
    expect(body).toMatchObject({ total: 3, offset: 0, limit: 2 });
    expect((await send("GET", "/v2/user?offset=3")).body).toEqual({ users: [], total: 0, offset: 3, limit: 100 });
  });

  it.each(["offset=-1", "limit=501"])("responds to %s with 500 as plain text", async (query) => {
    const response = await send("GET", `/v2/user?${query}`);
    expect(response).toMatchObject({ status: 500, body: "Internal Server Error" });
    expect(response.type).toMatch(/^text\/plain/);
  });
});

describe("createUser", () => {
  it("names the user who already has the id, until that user is deleted", async () => {
    const id = await newUser("same");
    const { status, body } = await send("POST", "/v2/user", { body: { client_user_id: "same" } });
    expect(status).toBe(400);
    expect(body.detail).toEqual({
      error_type: "INVALID_REQUEST",
      error_message: "Client user id already exists.",
      user_id: id,
      created_on: expect.any(String),
    });
    await send("DELETE", `/v2/user/${id}`);
    expect(await newUser("same")).not.toBe(id);
  });

  it("lists the problems of a body", async () => {
    const { status, body } = await send("POST", "/v2/user", { body: {} });
    expect(status).toBe(422);
    expect(body.detail).toEqual([
      { type: "missing", loc: ["body", "client_user_id"], msg: "Field required", input: {} },
    ]);
    expect((await send("POST", "/v2/user", { body: [] })).body.detail).toEqual([
      {
        type: "model_attributes_type",
        loc: ["body"],
        msg: "Input should be a valid dictionary or object to extract fields from",
        input: [],
      },
    ]);
    expect((await send("POST", "/v2/user", { body: "{" })).body.detail).toMatchObject([
      { type: "json_invalid", msg: "JSON decode error" },
    ]);
  });
});

describe("undoDeleteUser", () => {
  it("restores a scheduled user, but not the connections", async () => {
    const id = sandbox.control.addUser("junction", { ownId: "mine" });
    expect((await send("GET", `/v2/user/${id}`)).body.connected_sources).toHaveLength(1);
    await send("DELETE", `/v2/user/${id}`);
    expect(await send("POST", `/v2/user/undo_delete?user_id=${id}`)).toMatchObject({
      status: 200,
      body: { success: true },
    });
    expect(await send("GET", `/v2/user/${id}`)).toMatchObject({ status: 200, body: { connected_sources: [] } });
    expect((await send("GET", "/v2/user/resolve/mine")).status).toBe(200);
  });

  it("accepts the client_user_id as well", async () => {
    const id = await newUser("mine");
    await send("DELETE", `/v2/user/${id}`);
    expect((await send("POST", "/v2/user/undo_delete?client_user_id=mine")).status).toBe(200);
    expect((await send("GET", `/v2/user/${id}`)).status).toBe(200);
  });

  it("refuses after seven days, when the id is used again, and without an id", async () => {
    const [late, replaced] = [await newUser("late"), await newUser("replaced")];
    await send("DELETE", `/v2/user/${replaced}`);
    await newUser("replaced");
    expect((await send("POST", `/v2/user/undo_delete?user_id=${replaced}`)).status).toBe(422);
    await send("DELETE", `/v2/user/${late}`);
    sandbox.control.advance(7 * DAY);
    expect((await send("POST", `/v2/user/undo_delete?user_id=${late}`)).status).toBe(422);
    expect((await send("POST", "/v2/user/undo_delete")).status).toBe(422);
    expect((await send("POST", `/v2/user/undo_delete?user_id=${late}&client_user_id=late`)).status).toBe(422);
  });
});

describe("deregisterProvider", () => {
  it("removes one connection, and never the user", async () => {
    const id = sandbox.control.addUser("junction");
    expect((await send("DELETE", `/v2/user/${id}/fitbit`)).body).toEqual({ success: true });
    expect((await send("GET", `/v2/user/${id}`)).body.connected_sources).toEqual([]);
  });
});

it("lists the connections of a user who is not deleted", async () => {
  const id = sandbox.control.addUser("junction", { ownId: "mine" });
  const connections = `/v2/user/providers/${id}`;
  expect((await send("GET", connections)).body).toMatchObject({
    providers: [{ slug: "fitbit", status: "connected", external_user_id: "mine" }],
  });
  await send("DELETE", `/v2/user/${id}/fitbit`);
  expect((await send("GET", connections)).body).toEqual({ providers: [] });
  await send("DELETE", `/v2/user/${id}`);
  expect((await send("GET", connections)).status).toBe(422);
});

it("keeps a deleted user's lab orders, which can be found and cancelled", async () => {
  const [id] = [sandbox.control.addUser("junction"), sandbox.control.addUser("junction")];
  await send("DELETE", `/v2/user/${id}`);
  const { body } = await send("GET", `/v3/orders?user_id=${id}`);
  expect(body).toMatchObject({ total: 1, orders: [{ user_id: id }] });
  expect((await send("GET", "/v3/orders?size=1&page=2")).body).toMatchObject({ total: 2, orders: [{}] });
  const cancel = () => send("POST", `/v3/order/${body.orders[0].id}/cancel`);
  const cancelled = { status: 200, body: { order: { last_event: { status: "cancelled.walk_in_test.cancelled" } } } };
  expect([await cancel(), await cancel()]).toMatchObject([cancelled, cancelled]);
  expect(await send("POST", `/v3/order/${UUID}/cancel`)).toMatchObject({
    status: 404,
    body: { detail: "Order doesn't exist" },
  });
});
