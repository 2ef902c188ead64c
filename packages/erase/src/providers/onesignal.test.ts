import { createClient } from "@purge/onesignal";
import { describe, expect, test } from "vitest";
import { testProvider } from "../kit/test-provider.ts";
import type { Call } from "../model/provider.ts";
import { createSandboxVendor } from "../testing/sandbox-vendor.ts";
import { onesignal } from "./onesignal.ts";

const appId = "4c2ea7ee-1c5a-4f0d-9a0f-3d2b1a6f0c11";
const headers = { authorization: "Key purge_sandbox_onesignal" };
const path = "/users/by/external_id/{id}";
const steps = {
  delete: { request: { method: "DELETE", path, headers } },
  "read-back": { request: { method: "GET", path, headers } },
};
const vendor = await createSandboxVendor({ provider: "onesignal", steps });

testProvider(
  ({ baseUrl }) => onesignal(createClient({ apiKey: "purge_sandbox_onesignal", baseUrl })),
  {
    person: { id: "" },
    steps,
    vendor,
    graceMs: 3_600_000,
    special: [
      {
        name: "a conflict",
        step: "delete",
        reply: { status: 409, body: { errors: [] } },
        want: { outcome: "attention" },
      },
    ],
  },
  { describe, test },
);

test.each([
  ["external_id", `/apps/${appId}/users/by/external_id/42`],
  ["onesignal_id", `/apps/${appId}/users/by/onesignal_id/42`],
] as const)("asks the app for a user by %s", async (alias, path) => {
  const sent: string[] = [];
  const fetch = async (url: string): Promise<Response> => {
    sent.push(new URL(url).pathname);
    return Response.json({ identity: {} }, { status: 202 });
  };
  const send = (_: string, request: (options: object) => unknown) => request({ retries: 0 });
  const call = { now: new Date(0), lost: false, send } as unknown as Call;
  const provider = onesignal(createClient({ apiKey: "key", appId, fetch }), { alias });
  expect(await provider.erase("42", call)).toMatchObject({ is: "scheduled" });
  expect(sent).toEqual([path]);
});
