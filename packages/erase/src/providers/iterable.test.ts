import { createClient } from "@purge/iterable";
import { createSandbox } from "@purge/sandbox";
import { describe, expect, test } from "vitest";
import { testProvider } from "../kit/test-provider.ts";
import type { Call } from "../model/provider.ts";
import { createSandboxVendor } from "../testing/sandbox-vendor.ts";
import { iterable } from "./iterable.ts";

const apiKey = "purge_sandbox_iterable";
const headers = { "api-key": apiKey };
const path = "/api/users/byUserId/{id}";
const user = { method: "GET", path, headers };
const steps = {
  prepare: { request: user },
  delete: { request: { method: "DELETE", path, headers } },
  "read-back": { request: user },
};
const vendor = await createSandboxVendor({
  provider: "iterable",
  steps,
  isThere: (_, body) => body.includes('"user"'),
});

testProvider(
  ({ baseUrl }) => iterable(createClient({ apiKey, baseUrl })),
  {
    person: { id: "" },
    steps,
    vendor,
    graceMs: 600_000,
    special: [
      {
        name: "a user whom Iterable does not know",
        step: "delete",
        reply: { status: 400, body: { code: "BadParams", msg: "User does not exist", params: null } },
        want: { outcome: "attention", reason: /absent at the first request/ },
      },
      {
        name: "a request that is not valid",
        step: "delete",
        reply: { status: 400, body: { code: "BadParams", msg: "Invalid", params: null } },
        want: { outcome: "attention", reason: /refuses/ },
      },
      {
        name: "an error whose code says Success",
        step: "delete",
        reply: { status: 401, body: { code: "Success", msg: "Invalid API key" } },
        want: { outcome: "waiting", reason: "credential" },
      },
    ],
  },
  { describe, test },
);

test.each([
  [{ identifiedBy: "userId", forget: false }, "deleteUser"],
  [{ identifiedBy: "userId", forget: true }, "forgetUser"],
  [{ identifiedBy: "email", forget: false }, "deleteUserByEmail"],
  [{ identifiedBy: "email", forget: true }, "forgetUser"],
] as const)("%o deletes by %s", async (options, operation) => {
  const sandbox = await createSandbox({ providers: ["iterable"] });
  const { url: baseUrl = "", userId = "" } = sandbox.providers[0] ?? {};
  const now = new Date(0);
  const send = (_: string, request: (options: object) => unknown) => request({ retries: 0 });
  const call = { now, lost: false, send } as unknown as Call;
  const provider = iterable(createClient({ apiKey, baseUrl, fetch: sandbox.fetch }), options);
  const id = options.identifiedBy === "email" ? "maria@example.com" : userId;
  expect(await provider.erase(id, call)).toEqual({ is: "scheduled", lookAt: new Date(600_000) });
  expect(sandbox.control.report().operations[`iterable.${operation}`]).toBe(1);
  await sandbox.close();
});
