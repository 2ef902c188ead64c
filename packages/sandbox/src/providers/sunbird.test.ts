import { describe, expect, it } from "vitest";
import { createSandbox } from "../create-sandbox.ts";
import type { Sandbox } from "../sandbox.ts";
import { createRawClient, type RawResponse, type SendRequest } from "../testing/raw-client.ts";

const admin = {
  authorization: "Bearer purge_sandbox_consumer",
  "x-authenticated-user-token": "purge_sandbox_admin",
};
const asUser = (id: string): Record<string, string> => ({
  ...admin,
  "x-authenticated-user-token": `purge_sandbox_user_${id}`,
});
const DENIED = "You do not have permission to perform this operation";

async function open(
  settings: Record<string, string> = {},
): Promise<{ sandbox: Sandbox; send: SendRequest; id: string }> {
  const sandbox = await createSandbox({ providers: ["sunbird"], settings: { sunbird: settings } });
  return { sandbox, send: createRawClient(sandbox, "sunbird", admin), id: sandbox.control.addUser("sunbird") };
}

const remove = (send: SendRequest, userId: unknown, headers?: Record<string, string>): Promise<RawResponse> =>
  send("POST", "/api/user/v1/delete", { body: { request: { userId } }, ...(headers && { headers }) });

const failure = (status: number, err: string | null, errmsg: string | null, responseCode: string): object => ({
  status,
  body: { params: { err, status: "FAILED", errmsg }, responseCode, result: {} },
});

describe.each([
  { line: "uos", again: "UOS_USRDLT0008", unknown: "UOS_USRDLT0013", roles: "UOS_USRDLT0083" },
  { line: "lern", again: "0008", unknown: "RESOURCE_NOT_FOUND", roles: "0083" },
])("deleteUser on the line $line", ({ line, again, unknown, roles }) => {
  it("leaves a tombstone, and says so on a second deletion", async () => {
    const { send, id } = await open({ line });
    expect((await remove(send, id)).body).toEqual({
      id: "api.user.delete",
      ver: "v1",
      ts: expect.stringMatching(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d:\d{3}\+0000$/),
      params: { resmsgid: expect.any(String), msgid: expect.any(String), err: null, status: "SUCCESS", errmsg: null },
      responseCode: "OK",
      result: { response: "SUCCESS" },
    });
    expect(await remove(send, id)).toMatchObject(failure(400, again, "User is already deleted.", "CLIENT_ERROR"));
  });

  it("reports half a deletion with the same code and one letter less", async () => {
    const { sandbox, send, id } = await open({ line });
    sandbox.control.addFaults({ kind: "partial-failure", count: 1 });
    expect(await remove(send, id)).toMatchObject(failure(400, again, "User is already delete.", "CLIENT_ERROR"));
    expect((await remove(send, id)).status).toBe(200);
  });

  it("reports unknown users, and users whose roles forbid deletion", async () => {
    const { sandbox, send } = await open({ line });
    expect(await remove(send, "nobody")).toMatchObject(failure(404, unknown, "user", "RESOURCE_NOT_FOUND"));
    const creator = sandbox.control.addUser("sunbird", { index: 2 });
    const errmsg = "User is restricted from deleting account based on roles!";
    expect(await remove(send, creator)).toMatchObject(failure(400, roles, errmsg, "CLIENT_ERROR"));
  });
});

describe("who may delete", () => {
  it.each([
    ["no user token", { authorization: admin.authorization }],
    ["an unknown user token", { ...admin, "x-authenticated-user-token": "expired" }],
    ["somebody else's token", null],
  ])("refuses %s in plain text", async (_, headers) => {
    const { sandbox, send, id } = await open();
    const response = await remove(send, id, headers ?? asUser(sandbox.control.addUser("sunbird")));
    expect(response).toMatchObject({ status: 403, type: "text/plain; charset=UTF-8", body: DENIED });
    expect(response.headers.get("x-request-allowed")).toBe("no");
  });

  it("lets people delete themselves, and nobody else", async () => {
    const { send, id } = await open();
    expect((await remove(send, "nobody", asUser(id))).status).toBe(403);
    expect((await remove(send, undefined, asUser(id))).status).toBe(403);
    expect((await remove(send, id, asUser(id))).status).toBe(200);
  });

  it("accepts the token of a blocked or deleted user, of which only the signature is checked", async () => {
    const { send, id } = await open();
    await send("POST", "/api/user/v1/block", { body: { request: { userId: id } } });
    expect((await remove(send, id, asUser(id))).status).toBe(200);
    expect(await remove(send, id, asUser(id))).toMatchObject({
      status: 400,
      body: { params: { err: "UOS_USRDLT0008" } },
    });
  });

  it("compares a federated id as it was sent, although the service strips its prefix", async () => {
    const { send, id } = await open();
    expect((await remove(send, `f:abc:${id}`, asUser(id))).status).toBe(403);
    expect((await remove(send, `f:abc:${id}`)).status).toBe(200);
  });

  it("lets everyone delete everyone when the policy agent is off", async () => {
    const { sandbox, send, id } = await open({ opa: "off" });
    const stranger = sandbox.control.addUser("sunbird");
    const expired = { ...admin, "x-authenticated-user-token": "expired" };
    expect(await remove(send, id, expired)).toMatchObject({ status: 401, body: { responseCode: "UNAUTHORIZED" } });
    expect((await remove(send, id, asUser(stranger))).status).toBe(200);
  });

  it.each([
    [{}, 401, "Unauthorized"],
    [{ authorization: "Bearer nonsense" }, 401, "Bad token"],
    [{ authorization: "Bearer a.b.c" }, 403, "Invalid signature"],
  ])("the gateway's response to %j", async (gateway, status, message) => {
    const { send, id } = await open();
    const headers = { "x-authenticated-user-token": "purge_sandbox_admin", ...gateway } as Record<string, string>;
    const response = await remove(send, id, headers);
    expect(response).toMatchObject({ status, body: { message } });
    expect(response.headers.get("x-ratelimit-limit-hour")).toBe(null);
  });
});

describe("failures of the service", () => {
  it.each([
    ["no-actor", failure(500, "UOS_0069", "server error", "serverError")],
    ["exception", failure(500, "UOS_0069", "server error", "SERVER_ERROR")],
    ["500", failure(500, "UOS_0069", "server error", "SERVER_ERROR")],
    ["unhealthy", failure(503, null, null, "SERVICE_UNAVAILABLE")],
    ["nameless-token", failure(400, "UOS_USRDLT0030", "Mandatory parameter userId is missing.", "CLIENT_ERROR")],
    ["acl", { status: 403, body: { message: "You cannot consume this service" } }],
    ["429", { status: 429, body: { message: "API rate limit exceeded" } }],
  ])("responds to %s as recorded", async (kind, want) => {
    const { sandbox, send, id } = await open();
    sandbox.control.addFaults({ kind, count: 1 });
    expect(await remove(send, id)).toMatchObject(want);
    // Only an actor that is too slow has done its work.
    expect((await remove(send, id)).status).toBe(kind === "no-actor" ? 400 : 200);
  });
});

describe("the other operations", () => {
  it("removes roles one organisation at a time", async () => {
    const { sandbox, send } = await open();
    const userId = sandbox.control.addUser("sunbird", { index: 2 });
    const change = (organisationId: string): Promise<RawResponse> => {
      const roles = [{ role: "CONTENT_CREATOR", operation: "remove", scope: [{ organisationId }] }];
      return send("POST", "/api/user/v2/role/assign", { body: { request: { userId, roles } } });
    };
    expect((await change("another")).status).toBe(200);
    expect((await remove(send, userId)).status).toBe(400);
    expect((await change("0130107621805015045")).status).toBe(200);
    expect((await remove(send, userId)).status).toBe(200);
  });

  it("refuses a second user with the same e-mail address, until the first is deleted", async () => {
    const { send } = await open();
    const create = (email: string): Promise<RawResponse> =>
      send("POST", "/api/user/v1/create", { body: { request: { firstName: "Ann", email } } });
    const first = await create("ann@example.com");
    expect(first.status).toBe(200);
    const taken = failure(400, "UOS_USRCRT0002", "email already exists", "CLIENT_ERROR");
    expect(await create("Ann@example.com")).toMatchObject(taken);
    await remove(send, first.body.result.userId);
    expect((await create("ann@example.com")).status).toBe(200);
  });

  it("blocks and unblocks, except deleted users", async () => {
    const { send, id } = await open();
    const set = (verb: string): Promise<RawResponse> =>
      send("POST", `/api/user/v1/${verb}`, { body: { request: { userId: id } } });
    expect(await set("unblock")).toMatchObject(
      failure(400, "UOS_USRUNBLOK0008", "User is already active.", "CLIENT_ERROR"),
    );
    expect((await set("block")).status).toBe(200);
    expect(await set("block")).toMatchObject(
      failure(400, "UOS_USRBLOK0008", "User is already inactive.", "CLIENT_ERROR"),
    );
    expect((await remove(send, id)).status).toBe(200);
    expect((await set("unblock")).body.params.err).toBe("UOS_USRUNBLOK0017");
    const nobody = await send("POST", "/api/user/v1/block", { body: { request: { userId: "nobody" } } });
    expect(nobody).toMatchObject(failure(404, "UOS_USRBLOK0013", "user", "RESOURCE_NOT_FOUND"));
  });

  it("finds users by address with the gateway's token alone, except blocked ones", async () => {
    const { send } = await open();
    const body = { request: { firstName: "Ann", email: "ann@example.com" } };
    const { result } = (await send("POST", "/api/user/v1/create", { body })).body;
    const find = (path: string): Promise<RawResponse> =>
      send("GET", `/api/user/v1/get/${path}`, { headers: { authorization: admin.authorization } });
    const found = await find("email/ann%40example.com");
    expect(found.body).toMatchObject({
      id: "api.user.get.email.ann@example.com",
      result: { response: { userId: result.userId, status: 1, isDeleted: false } },
    });
    expect(await find("email/ann")).toMatchObject(
      failure(400, "UOS_USRRED0009", "Invalid format for given {0}.", "CLIENT_ERROR"),
    );
    expect(await find("email/bob%40example.com")).toMatchObject({
      status: 404,
      body: { params: { err: "USER_NOT_FOUND", status: "USER_NOT_FOUND" } },
    });
    expect((await find("userName/ann")).status).toBe(401);
    await send("POST", "/api/user/v1/block", { body: { request: { userId: result.userId } } });
    const blocked = failure(400, "UOS_USRRED0006", "User account has been blocked .", "CLIENT_ERROR");
    expect(await find("email/ann%40example.com")).toMatchObject(blocked);
  });

  it("searches an index that is updated with a delay and then shows the tombstone", async () => {
    const { sandbox, send, id } = await open();
    const search = async (): Promise<Record<string, unknown>[]> => {
      const body = { request: { filters: { userId: id } } };
      return (await send("POST", "/api/user/v3/search", { body })).body.result.response.content;
    };
    await remove(send, id);
    expect(await search()).toMatchObject([{ status: 1, firstName: "Maria" }]);
    sandbox.control.advance(1000);
    expect(await search()).toMatchObject([{ status: 2, isDeleted: true, firstName: "" }]);
    const withoutPrefix = await send("POST", "/api/user/v3/search", { body: { request: {} } });
    expect(withoutPrefix).toMatchObject({ status: 400, body: { params: { err: "UOS_USRSER0030" } } });
    expect((await send("GET", `/api/user/v5/read/${id}`)).body.params.err).toBe("UOS_USRRED0006");
    expect((await send("GET", "/api/user/v5/read/nobody")).status).toBe(404);
  });

  it("echoes the request's id, and sends the hourly quota in headers", async () => {
    const { send, id } = await open();
    const body = { request: { userId: id } };
    const response = await send("POST", "/api/user/v1/delete", { body, headers: { ...admin, "x-request-id": "r1" } });
    expect(response.body.params).toMatchObject({ resmsgid: "r1", msgid: "r1" });
    expect(response.headers.get("x-ratelimit-remaining-hour")).toBe("4999");
  });
});
