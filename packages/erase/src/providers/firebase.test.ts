import { createClient } from "@purge/firebase";
import { describe, test } from "vitest";
import { testProvider } from "../kit/test-provider.ts";
import { createSandboxVendor } from "../testing/sandbox-vendor.ts";
import { firebase } from "./firebase.ts";

const headers = { authorization: "Bearer purge_sandbox_firebase" };
const post = (path: string, body: object) => ({ method: "POST", path, headers, body });
const kind = "identitytoolkit#GetAccountInfoResponse";
const steps = {
  locate: {
    request: post("/accounts:lookup", { email: ["{email}"] }),
    other: { status: 200, body: { kind, users: [{ localId: "another", email: "a.{email}" }] } },
  },
  delete: { request: post("/accounts:delete", { localId: "{id}" }) },
  "read-back": { request: post("/accounts:lookup", { localId: ["{id}"] }) },
};
const vendor = await createSandboxVendor({
  provider: "firebase",
  steps,
  isThere: (_, response) => response.includes("localId"),
  lookup: async (_, read) => ({ email: ((await read()) as { users: [{ email: string }] }).users[0].email }),
});
const refusal = (message: string) => ({ status: 400, body: { error: { code: 400, message } } });

testProvider(
  ({ baseUrl }) => firebase(createClient({ accessToken: "purge_sandbox_firebase", baseUrl })),
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
          body: {
            kind,
            users: [
              { localId: "one", email: "{email}" },
              { localId: "two", email: "{email}" },
            ],
          },
        },
        want: { outcome: "attention", reason: /several users/ },
      },
      {
        name: "a success that is of another kind",
        step: "read-back",
        reply: { status: 200, body: {} },
        want: { outcome: "attention", reason: /unclear/ },
      },
      {
        name: "a quota that is used up",
        step: "delete",
        reply: refusal("QUOTA_EXCEEDED : Exceeded quota for deleting accounts."),
        want: { outcome: "waiting", reason: "rate-limit" },
      },
      {
        name: "a project that is switched off",
        step: "delete",
        reply: refusal("PROJECT_DISABLED"),
        want: { outcome: "attention", reason: /refuses/ },
      },
    ],
  },
  { describe, test },
);
