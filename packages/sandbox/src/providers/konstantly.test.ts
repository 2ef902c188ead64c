import { beforeEach, describe, expect, it } from "vitest";
import { createSandbox } from "../create-sandbox.ts";
import type { Sandbox } from "../sandbox.ts";
import { createRawClient, type SendRequest } from "../testing/raw-client.ts";

const NOT_FOUND = { status: 404, body: { status: 404, message: "Not found" } };

let sandbox: Sandbox;
let send: SendRequest;
let id: string;
beforeEach(async () => {
  sandbox = await createSandbox({ users: 0, providers: ["konstantly"], clock: () => 1_000_000 });
  send = createRawClient(sandbox, "konstantly", { "x-api-key": "1qaz2wsx-purge-sandbox" });
  id = sandbox.control.addUser("konstantly");
});

const block = (user: string): ReturnType<SendRequest> => send("POST", "/users/blocked", { body: { id: user } });

describe("deleteUser", () => {
  it("requires the user to be blocked first, and then sends no body", async () => {
    expect(await send("DELETE", `/users/${id}`)).toMatchObject({
      status: 422,
      body: { status: 422, message: "You should block users before deleting them" },
    });
    expect(await block(id)).toMatchObject({ status: 200, body: { id, isBanned: true, role: { alias: "student" } } });
    expect(await send("DELETE", `/users/${id}`)).toMatchObject({ status: 200, body: "", type: null });
    expect(await send("DELETE", `/users/${id}`)).toMatchObject(NOT_FOUND);
    expect(await send("GET", `/users/${id}`)).toMatchObject(NOT_FOUND);
  });

  it("sends the limit of a minute in headers", async () => {
    const first = await send("DELETE", "/users/nobody");
    await send("GET", "/users");
    const third = await send("GET", "/users");
    const limits = (headers: Headers): (string | null)[] =>
      ["limit", "remaining", "reset"].map((name) => headers.get(`x-ratelimit-${name}`));
    expect(limits(first.headers)).toEqual(["100", "99", "1060"]);
    expect(limits(third.headers)).toEqual(["100", "97", "1060"]);
    sandbox.control.addFaults({ kind: "429", count: 1 }, { kind: "no-seat", count: 1 });
    const [storm, seat] = [await send("GET", "/users"), await send("DELETE", `/users/blocked/${id}`)];
    expect([storm.status, ...limits(storm.headers)]).toEqual([429, "100", "0", "1060"]);
    expect([seat.status, ...limits(seat.headers)]).toEqual([402, "100", "97", "1060"]);
  });

  it("enforces the limit until the minute is over, if limits are on", async () => {
    const strict = await createSandbox({ users: 0, providers: ["konstantly"], limits: true, clock: () => 1_000_000 });
    const hurry = createRawClient(strict, "konstantly", { "x-api-key": "1qaz2wsx-purge-sandbox" });
    for (let i = 0; i < 100; i++) expect((await hurry("GET", "/users")).status).toBe(200);
    const response = await hurry("GET", "/users");
    expect([response.status, response.headers.get("x-ratelimit-remaining")]).toEqual([429, "0"]);
    strict.control.advance(60_000);
    expect((await hurry("GET", "/users")).status).toBe(200);
  });

  it("responds to a wrong key with the sandbox's own body, since the vendor's is unknown", async () => {
    const response = await send("DELETE", `/users/${id}`, { headers: { "x-api-key": "wrong" } });
    expect(response).toMatchObject({ status: 401, type: "application/problem+json" });
    expect(response.headers.get("x-purge-sandbox")).toBe("refused");
  });
});

describe("blocking", () => {
  it("is undone by unblocking, which returns an empty object", async () => {
    await block(id);
    expect(await send("DELETE", `/users/blocked/${id}`)).toMatchObject({ status: 200, body: {} });
    expect((await send("GET", `/users/${id}`)).body.isBanned).toBe(false);
    expect(await send("DELETE", "/users/blocked/nobody")).toMatchObject(NOT_FOUND);
    expect(await block("nobody")).toMatchObject(NOT_FOUND);
  });

  it("fails for an expert, and unblocking fails without a free seat", async () => {
    sandbox.control.addFaults({ kind: "expert", count: 1 }, { kind: "no-seat", count: 1 });
    expect(await block(id)).toMatchObject({ status: 422, body: { status: 422, message: expect.any(String) } });
    await block(id);
    expect(await send("DELETE", `/users/blocked/${id}`)).toMatchObject({ status: 402, body: { status: 402 } });
    expect((await send("GET", `/users/${id}`)).body.isBanned).toBe(true);
  });

  it("does not confuse the id `blocked` with the list of blocked users", async () => {
    sandbox.control.addUser("konstantly", { id: "blocked" });
    expect((await send("GET", "/users/blocked")).body.id).toBe("blocked");
    await block("blocked");
    expect((await send("DELETE", "/users/blocked")).status).toBe(200);
  });
});

describe("createUser and listUsers", () => {
  const maria = { name: "Maria", email: "maria@example.com", password: "x", roleAlias: "student" };

  it("keeps an id chosen by the caller, and finds users by part of the address", async () => {
    expect((await send("POST", "/users", { body: { ...maria, id: "m1" } })).body).toMatchObject({
      id: "m1",
      fromApi: true,
    });
    const { body } = await send("GET", "/users?query=maria%40example.com");
    expect(body).toMatchObject({ totalCount: 1, users: [{ id: "m1", email: "maria@example.com" }] });
    expect((await send("GET", "/users?query=maria")).body.totalCount).toBe(1);
  });

  it("sorts by name, with twenty users per page", async () => {
    for (let i = 0; i < 24; i++) sandbox.control.addUser("konstantly");
    const [first, second] = [await send("GET", "/users"), await send("GET", "/users?offset=20")];
    const names = [...first.body.users, ...second.body.users].map(({ name }: { name: string }) => name);
    expect(names).toHaveLength(25);
    expect(names).toEqual([...names].sort());
  });

  it("reports problems by member", async () => {
    await send("POST", "/users", { body: maria });
    const taken = await send("POST", "/users", { body: maria });
    expect(taken).toMatchObject({ status: 400, body: { status: 400, message: expect.any(String) } });
    expect(Object.keys(taken.body.errors)).toEqual(["email"]);
    const odd = await send("POST", "/users", { body: { ...maria, email: "m@example.com", id: "m/1" } });
    expect([odd.status, Object.keys(odd.body.errors)]).toEqual([400, ["id"]]);
    const empty = await send("POST", "/users", { body: { name: "M" } });
    expect(Object.keys(empty.body.errors).sort()).toEqual(["email", "password", "roleAlias"]);
    expect((await send("POST", "/users", { body: "{" })).headers.get("x-purge-sandbox")).toBe("refused");
  });
});

describe("what else names a person", () => {
  it("is an invitation, which outlives the user until it is cancelled", async () => {
    const { email } = (await send("GET", `/users/${id}`)).body;
    await block(id);
    await send("DELETE", `/users/${id}`);
    const { body } = await send("GET", "/invites");
    expect(body.invites).toMatchObject([{ email, createdAt: 1000 }]);
    expect(await send("DELETE", `/invites/${body.invites[0].id}`)).toMatchObject({ status: 200, body: "" });
    expect(await send("DELETE", `/invites/${body.invites[0].id}`)).toMatchObject(NOT_FOUND);
    expect((await send("GET", "/invites")).body).toEqual({ invites: [] });
  });

  it("is a membership, which ends once", async () => {
    expect(await send("DELETE", `/groups/1/users/${id}`)).toMatchObject({ status: 200, body: {} });
    expect(await send("DELETE", `/groups/1/users/${id}`)).toMatchObject(NOT_FOUND);
    expect(await send("DELETE", "/groups/1/users/nobody")).toMatchObject(NOT_FOUND);
    expect(await send("DELETE", `/groups/2/users/${id}`)).toMatchObject(NOT_FOUND);
  });

  it("are the assignments, for as long as the user exists", async () => {
    const { assignments } = (await send("GET", `/users/${id}/assignments`)).body;
    expect(assignments).toMatchObject([{ assignedAt: 1000, isCourseFinished: false, course: { id: 123 } }]);
    expect(await send("GET", "/users/nobody/assignments")).toMatchObject(NOT_FOUND);
  });
});
