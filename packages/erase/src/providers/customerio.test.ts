import { createClient } from "@purge/customerio";
import { createSandbox } from "@purge/sandbox";
import { describe, expect, test } from "vitest";
import { testProvider } from "../kit/test-provider.ts";
import type { Call } from "../model/provider.ts";
import { createSandboxVendor } from "../testing/sandbox-vendor.ts";
import { customerio } from "./customerio.ts";

const keys = { siteKey: { username: "purge", password: "sandbox_customerio" }, appKey: "purge_sandbox_customerio" };
const app = { authorization: "Bearer purge_sandbox_customerio" };
const track = { authorization: `Basic ${btoa("purge:sandbox_customerio")}` };
const attributes = { method: "GET", path: "/v1/customers/{id}/attributes", query: { id_type: "cio_id" }, headers: app };
const steps = {
  locate: {
    request: { method: "GET", path: "/v1/customers", query: { email: "{email}" }, headers: app },
    other: { status: 200, body: { results: [{ email: "somebody@example.com", id: null, cio_id: "03000001" }] } },
  },
  prepare: { request: attributes },
  delete: { request: { method: "DELETE", path: "/api/v1/customers/cio_{id}", headers: track } },
  "read-back": { request: attributes },
};
interface Person {
  readonly customer: { readonly attributes: { readonly email: string } };
}
const vendor = await createSandboxVendor({
  provider: "customerio",
  steps,
  lookup: async (_, read) => ({ email: ((await read()) as Person).customer.attributes.email }),
});

testProvider(
  ({ baseUrl }) => customerio(createClient({ ...keys, baseUrl })),
  {
    person: { id: "" },
    steps,
    vendor,
    graceMs: 3_600_000,
    special: [
      {
        name: "several people have the address",
        step: "locate",
        reply: {
          status: 200,
          body: {
            results: [
              { email: "{email}", id: "1", cio_id: "03000001" },
              { email: "{email}", id: "2", cio_id: "03000002" },
            ],
          },
        },
        want: { outcome: "attention", reason: /several people/ },
      },
    ],
  },
  { describe, test },
);

test.each([
  [true, "suppressUser"],
  [false, "deleteUser"],
] as const)("with suppress %s, a person is found by your own id and erased by %s", async (suppress, operation) => {
  const sandbox = await createSandbox({ providers: ["customerio"] });
  const { url: baseUrl = "", userId = "" } = sandbox.providers[0] ?? {};
  const send = (_: string, request: (options: object) => unknown) => request({ retries: 0 });
  const call = { now: new Date(0), lost: false, send } as unknown as Call;
  const provider = customerio(createClient({ ...keys, baseUrl, fetch: sandbox.fetch }), { suppress });
  expect(await provider.locate?.({ customerId: userId }, call)).toEqual({ is: "found", id: userId });
  expect(await provider.erase(userId, call)).toEqual({ is: "scheduled", lookAt: new Date(3_600_000) });
  expect(sandbox.control.report().operations[`customerio.${operation}`]).toBe(1);
  await sandbox.close();
});
