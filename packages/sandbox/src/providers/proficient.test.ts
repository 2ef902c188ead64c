import { beforeEach, describe, expect, it } from "vitest";
import { createSandbox } from "../create-sandbox.ts";
import type { Sandbox } from "../sandbox.ts";
import { createRawClient, type SendRequest } from "../testing/raw-client.ts";

let sandbox: Sandbox;
let send: SendRequest;
beforeEach(async () => {
  sandbox = await createSandbox({ users: 0, providers: ["proficient"] });
  send = createRawClient(sandbox, "proficient", { authorization: "Bearer sk_purge_sandbox" });
});

const newUser = async (fields: object): Promise<{ id: string }> =>
  (await send("POST", "/users", { body: fields })).body;

describe("deleteUser", () => {
  it("returns the deleted user, and then 404", async () => {
    const user = await newUser({ external_id: "42", first_name: "Maria", last_name: "Example" });
    expect(user).toEqual({
      id: expect.stringMatching(/^u_/),
      object: "user",
      created_at: expect.any(Number),
      external_id: "42",
      first_name: "Maria",
      last_name: "Example",
      live_mode: true,
      updated_at: expect.any(Number),
    });
    expect(await send("DELETE", `/users/${user.id}`)).toMatchObject({ status: 200, body: user });
    const again = await send("DELETE", `/users/${user.id}`);
    expect(again).toMatchObject({ status: 404, body: { error: { code: "resource_not_found" } } });
    expect((await send("GET", `/users/${user.id}`)).status).toBe(404);
  });

  it("does not accept the external id", async () => {
    await newUser({ external_id: "42" });
    expect((await send("DELETE", "/users/42")).status).toBe(404);
  });

  it.each([{}, { authorization: "Bearer wrong" }, { authorization: "sk_purge_sandbox" }])(
    "responds to the credential %j with 401",
    async (headers) => {
      const response = await send("DELETE", "/users/u_1", { headers });
      expect(response).toMatchObject({ status: 401, body: { error: { code: "invalid_credentials" } } });
    },
  );
});

describe("listUsers", () => {
  it("returns all users at once, newest first, and test users only on request", async () => {
    const live = await Promise.all(Array.from({ length: 120 }, (_, i) => newUser({ external_id: `live ${i}` })));
    const test = await newUser({ external_id: "test", live_mode: false });
    const { body } = await send("GET", "/users");
    expect(body.data.map(({ id }: { id: string }) => id)).toEqual(live.map(({ id }) => id).reverse());
    expect((await send("GET", "/users?live_mode=false")).body.data).toEqual([test]);
  });
});

describe("createUser", () => {
  it("refuses a body without an external id, and an external id that is already used", async () => {
    await newUser({ external_id: "42" });
    for (const body of [{}, { external_id: "42" }]) {
      expect(await send("POST", "/users", { body })).toMatchObject({
        status: 400,
        body: { error: { code: "invalid_request" } },
      });
    }
  });
});

it.each([
  [500, "unknown"],
  [503, "unavailable"],
  [403, "forbidden"],
])("a fault of status %d has the vendor's code", async (status, code) => {
  sandbox.control.addFaults({ kind: "500", status, count: 1 });
  expect(await send("GET", "/users")).toMatchObject({ status, body: { error: { code } } });
});

it("changes a name, and leaves out what is not given", async () => {
  const id = sandbox.control.addUser("proficient");
  sandbox.control.advance(1000);
  const { status, body } = await send("POST", `/users/${id}`, { body: { first_name: null } });
  expect({ status, body }).toMatchObject({ status: 200, body: { id, first_name: "", last_name: "Example" } });
  expect(body.updated_at).toBeGreaterThan(body.created_at);
  expect((await send("GET", `/users/${id}`)).body).toEqual(body);
  expect((await send("POST", "/users/u_nobody", { body: {} })).status).toBe(404);
});
