import { beforeEach, describe, expect, it } from "vitest";
import { createSandbox } from "../create-sandbox.ts";
import type { Sandbox } from "../sandbox.ts";
import { createRawClient, type SendRequest } from "../testing/raw-client.ts";

let sandbox: Sandbox;
let send: SendRequest;
let id: string;

/** A sandbox of one vendor with one user, and a client of it. */
async function open(provider: string, headers: Record<string, string>): Promise<void> {
  sandbox = await createSandbox({ users: 0, providers: [provider], clock: () => Date.UTC(2026, 0, 1) });
  send = createRawClient(sandbox, provider, headers);
  id = sandbox.control.addUser(provider);
}

describe("okta: the same call deactivates, and then deletes", () => {
  beforeEach(() => open("okta", { authorization: "SSWS purge_sandbox_okta" }));
  const path = (): string => `/api/v1/users/${id}`;

  it("deletes by two calls with the same response", async () => {
    expect(id).toMatch(/^00u[0-9A-Za-z]{17}$/);
    expect(await send("DELETE", path())).toMatchObject({ status: 204, body: "" });
    expect(await send("GET", path())).toMatchObject({ status: 200, body: { id, status: "DEPROVISIONED" } });
    expect(await send("DELETE", path())).toMatchObject({ status: 204, body: "" });
    expect(await send("GET", path())).toMatchObject({ status: 404, body: { errorCode: "E0000007" } });
    expect(await send("DELETE", path())).toMatchObject({ status: 404 });
  });

  it("responds to a second deactivation as to an unknown user", async () => {
    expect(await send("POST", `${path()}/lifecycle/deactivate`)).toMatchObject({ status: 200 });
    const [again, unknown] = [path(), "/api/v1/users/00unobody"].map((user) =>
      send("POST", `${user}/lifecycle/deactivate`),
    );
    expect((await again)?.body).toEqual((await unknown)?.body);
  });

  it("finds a user by the whole address", async () => {
    const { body } = await send("GET", path());
    const search = (text: string): string => `/api/v1/users?search=${encodeURIComponent(text)}`;
    expect((await send("GET", search(`profile.email eq "${body.profile.email}"`))).body).toEqual([body]);
    expect((await send("GET", search('profile.email eq "user"'))).body).toEqual([]);
  });

  it("marks a response that nobody has seen", async () => {
    const response = await send("POST", `${path()}/lifecycle/activate`);
    expect([response.status, response.headers.get("x-purge-sandbox")]).toEqual([403, "invented"]);
  });
});
