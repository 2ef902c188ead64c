import { beforeEach, describe, expect, it } from "vitest";
import { createSandbox } from "../create-sandbox.ts";
import type { Sandbox } from "../sandbox.ts";
import { type Ask, asker } from "../testing/ask.ts";

let sandbox: Sandbox;
let ask: Ask;
beforeEach(async () => {
  sandbox = await createSandbox({ providers: ["proficient"] });
  ask = asker(sandbox, "proficient", { authorization: "Bearer sk_purge_sandbox" });
});

const newUser = async (fields: object): Promise<{ id: string }> => (await ask("POST", "/users", { body: fields })).body;

describe("deleteUser", () => {
  it("returns the user it has deleted, and then finds nobody", async () => {
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
    expect(await ask("DELETE", `/users/${user.id}`)).toMatchObject({ status: 200, body: user });
    const again = await ask("DELETE", `/users/${user.id}`);
    expect(again).toMatchObject({ status: 404, body: { error: { code: "resource_not_found" } } });
    expect((await ask("GET", `/users/${user.id}`)).status).toBe(404);
  });

  it("does not take the external id", async () => {
    await newUser({ external_id: "42" });
    expect((await ask("DELETE", "/users/42")).status).toBe(404);
  });

  it.each([{}, { authorization: "Bearer wrong" }, { authorization: "sk_purge_sandbox" }])(
    "answers the credential %j with 401",
    async (headers) => {
      const said = await ask("DELETE", "/users/u_1", { headers });
      expect(said).toMatchObject({ status: 401, body: { error: { code: "invalid_credentials" } } });
    },
  );
});

describe("listUsers", () => {
  it("gives everybody at once, newest first, and test users only when asked for them", async () => {
    const live = await Promise.all(Array.from({ length: 120 }, (_, i) => newUser({ external_id: `live ${i}` })));
    const test = await newUser({ external_id: "test", live_mode: false });
    const { body } = await ask("GET", "/users");
    expect(body.data.map(({ id }: { id: string }) => id)).toEqual(live.map(({ id }) => id).reverse());
    expect((await ask("GET", "/users?live_mode=false")).body.data).toEqual([test]);
  });
});

describe("createUser", () => {
  it("refuses a body without an external id, and one that is taken", async () => {
    await newUser({ external_id: "42" });
    for (const body of [{}, { external_id: "42" }]) {
      expect(await ask("POST", "/users", { body })).toMatchObject({
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
])("words a fault of status %d with its own code", async (status, code) => {
  sandbox.control.addFaults({ kind: "500", status, count: 1 });
  expect(await ask("GET", "/users")).toMatchObject({ status, body: { error: { code } } });
});
