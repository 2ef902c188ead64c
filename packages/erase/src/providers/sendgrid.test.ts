import { createSandbox } from "@purge/sandbox";
import { createClient } from "@purge/sendgrid";
import { describe, expect, test } from "vitest";
import { testProvider } from "../kit/test-provider.ts";
import type { Call } from "../model/provider.ts";
import { createSandboxVendor } from "../testing/sandbox-vendor.ts";
import { sendgrid } from "./sendgrid.ts";

const headers = { authorization: "Bearer purge_sandbox_sendgrid" };
const contact = { method: "GET", path: "/v3/marketing/contacts/{id}", headers };
const mail = { method: "POST", path: "/v3/recipients/erasejob", body: { email_addresses: ["{email}"] }, headers };
const somebody = { id: "somebody", email: "somebody@example.com" };
const steps = {
  locate: {
    request: { method: "POST", path: "/v3/marketing/contacts/search/emails", body: { emails: ["{email}"] }, headers },
    other: { status: 200, body: { result: { "somebody@example.com": { contact: somebody } } } },
  },
  prepare: { request: [contact, mail] },
  delete: { request: { method: "DELETE", path: "/v3/marketing/contacts", query: { ids: "{id}" }, headers } },
  "read-back": { request: contact },
};
const vendor = await createSandboxVendor({
  provider: "sendgrid",
  steps,
  lookup: async (_, read) => ({ email: ((await read()) as { email: string }).email }),
});
const error = { errors: [{ field: null, message: "" }] };

testProvider(
  ({ baseUrl }) => sendgrid(createClient({ apiKey: "purge_sandbox_sendgrid", baseUrl })),
  {
    person: { id: "" },
    steps,
    vendor,
    graceMs: 3_600_000,
    special: [
      {
        name: "a contact that SendGrid refuses to delete",
        step: "delete",
        reply: { status: 400, body: error },
        want: { outcome: "attention", reason: /refuses/ },
      },
    ],
  },
  { describe, test },
);

test.each([
  ["erase", { is: "attention", reason: expect.stringMatching(/enable/) }, ["getUser"]],
  ["keep", { is: "scheduled" }, ["getUser", "deleteUser"]],
] as const)("on an account that is not enabled, with mailData %s", async (mailData, verdict, operations) => {
  const sandbox = await createSandbox({ providers: ["sendgrid"] });
  const { url: baseUrl = "", userId = "" } = sandbox.providers[0] ?? {};
  const refused = () => Response.json({ errors: [{ field: null, message: "" }] }, { status: 403 });
  const fetch = async (url: string, init: RequestInit): Promise<Response> =>
    url.endsWith("/erasejob") ? refused() : sandbox.fetch(url, init);
  const send = (_: string, request: (options: object) => unknown) => request({ retries: 0 });
  const call = { now: new Date(0), lost: false, send } as unknown as Call;
  const provider = sendgrid(createClient({ apiKey: "purge_sandbox_sendgrid", baseUrl, fetch }), { mailData });
  expect(await provider.erase(userId, call)).toMatchObject(verdict);
  const sent = Object.keys(sandbox.control.report().operations);
  expect(sent).toEqual(operations.map((name) => `sendgrid.${name}`));
  await sandbox.close();
});
