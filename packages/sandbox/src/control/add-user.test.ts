import { afterEach, describe, expect, it } from "vitest";
import { createSandbox } from "../create-sandbox.ts";
import type { Sandbox } from "../sandbox.ts";
import { createRawClient } from "../testing/raw-client.ts";

let sandbox: Sandbox;
afterEach(() => sandbox.close());

const UUID = "0b8e7f4c-5a1d-4c3e-9d2f-6a7b8c9d0e1f";

describe("a user with an id of the caller's choice", () => {
  it.each([
    ["junction", UUID],
    ["klavis", "ann@example.com"],
    ["konstantly", "ann7"],
    ["proficient", "u_ann"],
    ["sunbird", UUID],
  ])("can be added at %s and deleted by that id", async (provider, id) => {
    sandbox = await createSandbox({ providers: [provider], users: 0 });
    expect(sandbox.control.addUser(provider, { id })).toBe(id);
    const [last] = sandbox.control.erasure(provider, id).slice(-1);
    expect(JSON.stringify(last?.input)).toContain(JSON.stringify(id));
    if (provider !== "klavis") expect(() => sandbox.control.addUser(provider, { id })).toThrow(/already has a user/);
  });

  it("is refused with the reason if the vendor's operations don't accept the id", async () => {
    sandbox = await createSandbox({ users: 0 });
    expect(() => sandbox.control.addUser("junction", { id: "ann" })).toThrow(
      'junction doesn\'t accept this id: it must match format "uuid" (see deleteUser).',
    );
    expect(() => sandbox.control.addUser("junction", { ownId: "" })).toThrow("The ownId of a user must be a non-empty");
  });

  it("can have the caller's own id as well", async () => {
    sandbox = await createSandbox({ providers: ["junction"], users: 0 });
    sandbox.control.addUser("junction", { id: UUID, ownId: "ann" });
    const send = createRawClient(sandbox, "junction", { "x-vital-api-key": "sk_us_purge_sandbox" });
    expect((await send("GET", "/v2/user/resolve/ann")).body.user_id).toBe(UUID);
  });
});
