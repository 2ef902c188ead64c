import { createClient } from "@purge/box";
import { describe, test } from "vitest";
import { testProvider } from "../kit/test-provider.ts";
import { createSandboxVendor } from "../testing/sandbox-vendor.ts";
import { box } from "./box.ts";

const headers = { authorization: "Bearer purge_sandbox_box" };
const user = { method: "GET", path: "/users/{id}", headers };
const steps = {
  locate: {
    request: { method: "GET", path: "/users", query: { filter_term: "{email}", user_type: "managed" }, headers },
    other: { status: 200, body: { entries: [{ id: "11446498", login: "{email}.example" }] } },
  },
  prepare: { request: user },
  delete: { request: { method: "DELETE", path: "/users/{id}", headers } },
  "read-back": { request: user },
};
const vendor = await createSandboxVendor({
  provider: "box",
  steps,
  lookup: async (_, read) => ({ email: ((await read()) as { login: string }).login }),
});

testProvider(
  ({ baseUrl }) => box(createClient({ accessToken: "purge_sandbox_box", baseUrl })),
  {
    person: { id: "" },
    steps,
    vendor,
    special: [
      {
        name: "several users have the login",
        step: "locate",
        reply: {
          status: 200,
          body: {
            entries: [
              { id: "1", login: "{email}" },
              { id: "2", login: "{email}" },
            ],
          },
        },
        want: { outcome: "attention", reason: /several users/ },
      },
      {
        name: "a user who owns content",
        step: "delete",
        reply: { status: 400, body: { type: "error", status: 400, code: "bad_request" } },
        want: { outcome: "attention", reason: /transferred first/ },
      },
      {
        name: "a user under a retention policy",
        step: "delete",
        reply: { status: 403, body: { type: "error", status: 403, code: "forbidden" } },
        want: { outcome: "attention", reason: /retention policy/ },
      },
    ],
  },
  { describe, test },
);
