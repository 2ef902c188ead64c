import { describe, expect, it } from "vitest";
import { createSandbox } from "../create-sandbox.ts";
import type { Sandbox } from "../sandbox.ts";
import { type Ask, asker, type Said } from "../testing/ask.ts";

const admin = {
  authorization: "Bearer purge_sandbox_consumer",
  "x-authenticated-user-token": "purge_sandbox_admin",
};
const asUser = (id: string): Record<string, string> => ({
  ...admin,
  "x-authenticated-user-token": `purge_sandbox_user_${id}`,
});
const DENIED = "You do not have permission to perform this operation";

async function open(settings: Record<string, string> = {}): Promise<{ sandbox: Sandbox; ask: Ask; id: string }> {
  const sandbox = await createSandbox({ providers: ["sunbird"], settings: { sunbird: settings } });
  return { sandbox, ask: asker(sandbox, "sunbird", admin), id: sandbox.control.addUser("sunbird") };
}

const remove = (ask: Ask, userId: unknown, headers?: Record<string, string>): Promise<Said> =>
  ask("POST", "/api/user/v1/delete", { body: { request: { userId } }, ...(headers && { headers }) });

const failure = (status: number, err: string | null, errmsg: string | null, responseCode: string): object => ({
  status,
  body: { params: { err, status: "FAILED", errmsg }, responseCode, result: {} },
});

describe.each([
  { line: "uos", again: "UOS_USRDLT0008", unknown: "UOS_USRDLT0013", roles: "UOS_USRDLT0083" },
  { line: "lern", again: "0008", unknown: "RESOURCE_NOT_FOUND", roles: "0083" },
])("deleteUser on the line $line", ({ line, again, unknown, roles }) => {
  it("leaves a tombstone, and says so the second time", async () => {
    const { ask, id } = await open({ line });
    expect((await remove(ask, id)).body).toEqual({
      id: "api.user.delete",
      ver: "v1",
      ts: expect.stringMatching(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d:\d{3}\+0000$/),
      params: { resmsgid: expect.any(String), msgid: expect.any(String), err: null, status: "SUCCESS", errmsg: null },
      responseCode: "OK",
      result: { response: "SUCCESS" },
    });
    expect(await remove(ask, id)).toMatchObject(failure(400, again, "User is already deleted.", "CLIENT_ERROR"));
  });

  it("answers half a deletion with the same code and one letter less", async () => {
    const { sandbox, ask, id } = await open({ line });
    sandbox.control.addFaults({ kind: "partial-failure", count: 1 });
    expect(await remove(ask, id)).toMatchObject(failure(400, again, "User is already delete.", "CLIENT_ERROR"));
    expect((await remove(ask, id)).status).toBe(200);
  });

  it("names who is not there, and who may not go", async () => {
    const { sandbox, ask } = await open({ line });
    expect(await remove(ask, "nobody")).toMatchObject(failure(404, unknown, "user", "RESOURCE_NOT_FOUND"));
    const creator = sandbox.control.addUser("sunbird", { seed: 2 });
    const errmsg = "User is restricted from deleting account based on roles!";
    expect(await remove(ask, creator)).toMatchObject(failure(400, roles, errmsg, "CLIENT_ERROR"));
  });
});

describe("who may delete", () => {
  it.each([
    ["no user token", { authorization: admin.authorization }],
    ["an unknown user token", { ...admin, "x-authenticated-user-token": "expired" }],
    ["somebody else's token", null],
  ])("turns away %s in plain text", async (_, headers) => {
    const { sandbox, ask, id } = await open();
    const said = await remove(ask, id, headers ?? asUser(sandbox.control.addUser("sunbird")));
    expect(said).toMatchObject({ status: 403, type: "text/plain; charset=UTF-8", body: DENIED });
    expect(said.headers.get("x-request-allowed")).toBe("no");
  });

  it("lets people delete themselves, but tells them of nobody else", async () => {
    const { ask, id } = await open();
    expect((await remove(ask, "nobody", asUser(id))).status).toBe(403);
    expect((await remove(ask, undefined, asUser(id))).status).toBe(403);
    expect((await remove(ask, id, asUser(id))).status).toBe(200);
    expect((await remove(ask, id, asUser(id))).status).toBe(403);
  });

  it("compares a federated id as it stands, though the service would strip it", async () => {
    const { ask, id } = await open();
    expect((await remove(ask, `f:abc:${id}`, asUser(id))).status).toBe(403);
    expect((await remove(ask, `f:abc:${id}`)).status).toBe(200);
  });

  it("lets anybody delete anybody where the policy agent is off", async () => {
    const { sandbox, ask, id } = await open({ opa: "off" });
    const stranger = sandbox.control.addUser("sunbird");
    const expired = { ...admin, "x-authenticated-user-token": "expired" };
    expect(await remove(ask, id, expired)).toMatchObject({ status: 401, body: { responseCode: "UNAUTHORIZED" } });
    expect((await remove(ask, id, asUser(stranger))).status).toBe(200);
  });

  it.each([
    [{}, 401, "Unauthorized"],
    [{ authorization: "Bearer nonsense" }, 401, "Bad token"],
    [{ authorization: "Bearer a.b.c" }, 403, "Invalid signature"],
  ])("lets the gateway answer %j", async (gateway, status, message) => {
    const { ask, id } = await open();
    const headers = { "x-authenticated-user-token": "purge_sandbox_admin", ...gateway } as Record<string, string>;
    expect(await remove(ask, id, headers)).toMatchObject({ status, body: { message } });
  });
});

describe("bad days", () => {
  it.each([
    ["no-actor", failure(500, "UOS_0069", "server error", "serverError")],
    ["exception", failure(500, "UOS_0069", "server error", "SERVER_ERROR")],
    ["500", failure(500, "UOS_0069", "server error", "SERVER_ERROR")],
    ["unhealthy", failure(503, null, null, "SERVICE_UNAVAILABLE")],
    ["nameless-token", failure(400, "UOS_USRDLT0030", "Mandatory parameter userId is missing.", "CLIENT_ERROR")],
    ["acl", { status: 403, body: { message: "You cannot consume this service" } }],
    ["429", { status: 429, body: { message: "API rate limit exceeded" } }],
  ])("answers %s as recorded", async (kind, want) => {
    const { sandbox, ask, id } = await open();
    sandbox.control.addFaults({ kind, count: 1 });
    expect(await remove(ask, id)).toMatchObject(want);
    // Only an actor that is too slow has done its work.
    expect((await remove(ask, id)).status).toBe(kind === "no-actor" ? 400 : 200);
  });
});

describe("the companions", () => {
  it("takes roles away organisation by organisation", async () => {
    const { sandbox, ask } = await open();
    const userId = sandbox.control.addUser("sunbird", { seed: 2 });
    const change = (organisationId: string): Promise<Said> => {
      const roles = [{ role: "CONTENT_CREATOR", operation: "remove", scope: [{ organisationId }] }];
      return ask("POST", "/api/user/v2/role/assign", { body: { request: { userId, roles } } });
    };
    expect((await change("another")).status).toBe(200);
    expect((await remove(ask, userId)).status).toBe(400);
    expect((await change("0130107621805015045")).status).toBe(200);
    expect((await remove(ask, userId)).status).toBe(200);
  });

  it("blocks and unblocks, but not the deleted", async () => {
    const { ask, id } = await open();
    const set = (verb: string): Promise<Said> =>
      ask("POST", `/api/user/v1/${verb}`, { body: { request: { userId: id } } });
    expect(await set("unblock")).toMatchObject(
      failure(400, "UOS_USRUNBLOK0008", "User is already active.", "CLIENT_ERROR"),
    );
    expect((await set("block")).status).toBe(200);
    expect(await set("block")).toMatchObject(
      failure(400, "UOS_USRBLOK0008", "User is already inactive.", "CLIENT_ERROR"),
    );
    expect((await remove(ask, id)).status).toBe(200);
    expect((await set("unblock")).body.params.err).toBe("UOS_USRUNBLOK0017");
    const nobody = await ask("POST", "/api/user/v1/block", { body: { request: { userId: "nobody" } } });
    expect(nobody).toMatchObject(failure(404, "UOS_USRBLOK0013", "user", "RESOURCE_NOT_FOUND"));
  });

  it("finds by address with the gateway's token alone, and hides the blocked", async () => {
    const { ask } = await open();
    const body = { request: { firstName: "Ann", email: "ann@example.com" } };
    const { result } = (await ask("POST", "/api/user/v1/create", { body })).body;
    const find = (path: string): Promise<Said> =>
      ask("GET", `/api/user/v1/get/${path}`, { headers: { authorization: admin.authorization } });
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
    await ask("POST", "/api/user/v1/block", { body: { request: { userId: result.userId } } });
    const blocked = failure(400, "UOS_USRRED0006", "User account has been blocked .", "CLIENT_ERROR");
    expect(await find("email/ann%40example.com")).toMatchObject(blocked);
  });

  it("searches an index that hears of a deletion later, and then shows a tombstone", async () => {
    const { sandbox, ask, id } = await open();
    const search = async (): Promise<Record<string, unknown>[]> => {
      const body = { request: { filters: { userId: id } } };
      return (await ask("POST", "/api/user/v3/search", { body })).body.result.response.content;
    };
    await remove(ask, id);
    expect(await search()).toMatchObject([{ status: 1, firstName: "Maria" }]);
    sandbox.control.advance(1000);
    expect(await search()).toMatchObject([{ status: 2, isDeleted: true, firstName: "" }]);
    const bare = await ask("POST", "/api/user/v3/search", { body: { request: {} } });
    expect(bare).toMatchObject({ status: 400, body: { params: { err: "UOS_USRSER0030" } } });
    expect((await ask("GET", `/api/user/v5/read/${id}`)).body.params.err).toBe("UOS_USRRED0006");
    expect((await ask("GET", "/api/user/v5/read/nobody")).status).toBe(404);
  });

  it("echoes the request's id, and tells the hour's quota", async () => {
    const { ask, id } = await open();
    const body = { request: { userId: id } };
    const said = await ask("POST", "/api/user/v1/delete", { body, headers: { ...admin, "x-request-id": "r1" } });
    expect(said.body.params).toMatchObject({ resmsgid: "r1", msgid: "r1" });
    expect(said.headers.get("x-ratelimit-remaining-hour")).toBe("4999");
  });
});
