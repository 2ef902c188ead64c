import { createClient } from "@purge/brevo";
import { createSandbox } from "@purge/sandbox";
import { describe, expect, test } from "vitest";
import { testProvider } from "../kit/test-provider.ts";
import type { Call } from "../model/provider.ts";
import { createSandboxVendor } from "../testing/sandbox-vendor.ts";
import { brevo } from "./brevo.ts";

const apiKey = "purge_sandbox_brevo";
const headers = { "api-key": apiKey };
const query = { identifierType: "contact_id" };
const path = "/contacts/{id}";
const contact = { method: "GET", path, query, headers };
const logs = { method: "DELETE", path: "/smtp/log/{email}", headers };
const steps = {
  locate: {
    request: { method: "GET", path: "/contacts/{email}", query: { identifierType: "email_id" }, headers },
    other: { status: 200, body: { id: 7, email: "somebody@example.com" } },
  },
  prepare: { request: [contact, logs] },
  delete: { request: { method: "DELETE", path, query, headers } },
  "read-back": { request: contact },
};
const vendor = await createSandboxVendor({
  provider: "brevo",
  steps,
  lookup: async (_, read) => ({ email: ((await read()) as { email: string }).email }),
});

testProvider(
  ({ baseUrl }) => brevo(createClient({ apiKey, baseUrl })),
  {
    person: { id: "" },
    steps,
    vendor,
    special: [
      {
        name: "a contact who has opted out",
        step: "prepare",
        reply: { status: 200, body: { id: 42, email: "{email}", emailBlacklisted: true, smsBlacklisted: false } },
        want: { outcome: "attention", reason: /opted out/ },
      },
      {
        name: "a contact that Brevo does not delete",
        step: "delete",
        reply: { status: 405, body: { code: "method_not_allowed", message: "" } },
        want: { outcome: "attention", reason: /does not delete/ },
      },
    ],
  },
  { describe, test },
);

test.each([
  ["ask", "attention", []],
  ["lose", "erased", ["DELETE /smtp/log/maria%40example.com", "DELETE /contacts/42"]],
] as const)("with optOut %s, a contact who has opted out is %s", async (optOut, is, deletions) => {
  const sandbox = await createSandbox({ providers: ["brevo"], users: 0 });
  const id = sandbox.control.addUser("brevo", { id: "42", index: 0 });
  const sent: string[] = [];
  const baseUrl = sandbox.providers[0]?.url ?? "";
  const fetch = async (url: string, init: RequestInit): Promise<Response> => {
    if (init.method === "DELETE") sent.push(`DELETE ${new URL(url).pathname.replace(new URL(baseUrl).pathname, "")}`);
    const response = await sandbox.fetch(url, init);
    return init.method === "GET" ? Response.json({ ...(await response.json()), emailBlacklisted: true }) : response;
  };
  const call = {
    send: (_: string, request: (options: object) => unknown) => request({ retries: 0 }),
  } as unknown as Call;
  expect(await brevo(createClient({ apiKey, baseUrl, fetch }), { optOut }).erase(id, call)).toMatchObject({ is });
  expect(sent).toEqual(deletions);
  await sandbox.close();
});
