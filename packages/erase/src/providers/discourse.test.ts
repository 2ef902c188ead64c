import { createClient } from "@purge/discourse";
import { createSandbox } from "@purge/sandbox";
import { describe, expect, test } from "vitest";
import { testProvider } from "../kit/test-provider.ts";
import type { Call } from "../model/provider.ts";
import { createSandboxVendor } from "../testing/sandbox-vendor.ts";
import { discourse } from "./discourse.ts";

const key = "purge_sandbox_discourse";
const headers = { "api-key": key, "api-username": key };
const user = { method: "GET", path: "/admin/users/{id}.json", headers };
const system = { ...user, path: "/admin/users/-1.json" };
const steps = {
  locate: {
    request: { method: "GET", path: "/admin/users.json", query: { email: "{email}", show_emails: "true" }, headers },
    other: { status: 200, body: [{ id: 42, email: "a.{email}" }] },
  },
  prepare: { request: [user, system] },
  delete: { request: { method: "DELETE", path: "/admin/users/{id}.json", headers } },
  "read-back": { request: [user, system] },
};
const vendor = await createSandboxVendor({
  provider: "discourse",
  steps,
  // Discourse shows the address in its list only; in the sandbox, it is the username as well.
  lookup: async (_, read) => ({ email: ((await read()) as { username: string }).username }),
});

testProvider(
  ({ baseUrl }) => discourse(createClient({ apiKey: key, apiUsername: key, baseUrl })),
  {
    person: { id: "" },
    steps,
    vendor,
    special: [
      {
        name: "several users have the address",
        step: "locate",
        reply: {
          status: 200,
          body: [
            { id: 1, email: "{email}" },
            { id: 2, email: "{email}" },
          ],
        },
        want: { outcome: "attention", reason: /several users/ },
      },
      {
        name: "a key that may not see addresses",
        step: "locate",
        reply: { status: 200, body: [{ id: 1 }] },
        want: { outcome: "attention", reason: /may not see/ },
      },
      {
        name: "a person who has posts",
        step: "delete",
        reply: { status: 403, body: { deleted: false, message: "The user has posts." } },
        want: { outcome: "attention", reason: /has posts/ },
      },
      {
        name: "an administrator",
        step: "delete",
        reply: { status: 403, body: { errors: ["no"], error_type: "invalid_access" } },
        want: { outcome: "attention", reason: /administrator/ },
      },
      {
        name: "a deletion that was not done",
        step: "delete",
        reply: { status: 200, body: { deleted: false, user: {} } },
        want: { outcome: "attention", reason: /unclear/ },
      },
      {
        name: "a key that may read, and not delete",
        step: "delete",
        reply: { status: 404, body: { errors: ["no"], error_type: "not_found" } },
        want: { outcome: "waiting", reason: "credential" },
      },
    ],
  },
  { describe, test },
);

const call: Call = {
  now: new Date(),
  lost: true,
  send: (_, request) => request({ signal: AbortSignal.timeout(10_000), retries: 0 }),
};

test("a wrong key, which gets the 404 of an unknown user, never means that somebody is gone", async () => {
  const sandbox = await createSandbox({ providers: ["discourse"] });
  const baseUrl = sandbox.providers[0]?.url ?? "";
  const adapterWith = (apiKey: string) =>
    discourse(createClient({ apiKey, apiUsername: key, baseUrl, fetch: sandbox.fetch }));
  expect(await adapterWith("wrong").erase("404", call)).toEqual({ is: "wait", reason: "credential" });
  expect(await adapterWith("wrong").find?.("404", call)).toEqual({ is: "wait", reason: "credential" });
  expect(await adapterWith("wrong").locate?.({ email: "maria@example.com" }, call)).toMatchObject({ is: "wait" });
  expect(await adapterWith(key).erase("404", call)).toEqual({ is: "absent" });
  expect(await adapterWith(key).find?.("404", call)).toEqual({ is: "absent" });
  await sandbox.close();
});

test("posts are deleted where that is wanted, and nobody is put on a blocklist", async () => {
  const sent: string[] = [];
  const fetch = async (url: string, { method }: RequestInit) => {
    sent.push(`${method} ${url}`);
    return Response.json(method === "GET" ? { id: 42 } : { deleted: true });
  };
  const client = createClient({ apiKey: key, apiUsername: key, host: "forum.example.com", fetch });
  expect(await discourse(client, { deletePosts: true }).erase("42", call)).toEqual({ is: "erased" });
  expect(sent[1]).toBe("DELETE https://forum.example.com/admin/users/42.json?delete_posts=true");
});
