import { createClient } from "@purge/posthog";
import { createSandbox } from "@purge/sandbox";
import { describe, expect, test } from "vitest";
import { testProvider } from "../kit/test-provider.ts";
import type { Call } from "../model/provider.ts";
import { createSandboxVendor } from "../testing/sandbox-vendor.ts";
import { posthog } from "./posthog.ts";

const personalApiKey = "purge_sandbox_posthog";
const headers = { authorization: `Bearer ${personalApiKey}` };
const person = { method: "GET", path: "/persons/{id}/", headers };
const everything = { ids: ["{id}"], delete_events: true, delete_recordings: true };
const page = (...results: object[]) => ({ status: 200, body: { next: null, previous: null, results } });
const steps = {
  locate: {
    request: { method: "GET", path: "/persons/", query: { email: "{email}" }, headers },
    other: page({ uuid: "somebody", distinct_ids: [], properties: { email: "somebody@example.com" } }),
  },
  prepare: { request: person },
  delete: { request: { method: "POST", path: "/persons/bulk_delete/", headers, body: everything } },
  status: {
    request: { method: "GET", path: "/persons/deletion_status/", query: { person_uuid: "{id}" }, headers },
  },
  "read-back": { request: person },
};
const vendor = await createSandboxVendor({
  provider: "posthog",
  steps,
  lookup: async (_, read) => ({ email: ((await read()) as { properties: { email: string } }).properties.email }),
});
const deletion = (changed: object) => ({
  status: 202,
  body: {
    persons_found: 1,
    persons_deleted: 0,
    events_queued_for_deletion: true,
    recordings_queued_for_deletion: true,
    deletion_errors: [],
    ...changed,
  },
});

testProvider(
  ({ baseUrl }) => posthog(createClient({ personalApiKey, baseUrl })),
  {
    person: { id: "" },
    steps,
    vendor,
    graceMs: 86_400_000,
    special: [
      {
        name: "several persons have the address",
        step: "locate",
        reply: page({ uuid: "1", properties: { email: "{email}" } }, { uuid: "2", properties: { email: "{email}" } }),
        want: { outcome: "attention", reason: /several persons/ },
      },
      {
        name: "a profile that could not be deleted",
        step: "delete",
        reply: deletion({ deletion_errors: [{ person_uuid: "{id}" }] }),
        want: { outcome: "attention", reason: /could not delete/ },
      },
      {
        name: "recordings that are not queued",
        step: "delete",
        reply: deletion({ recordings_queued_for_deletion: false }),
        want: { outcome: "attention", reason: /not queued/ },
      },
      {
        name: "nobody was found",
        step: "delete",
        reply: deletion({ persons_found: 0 }),
        want: { outcome: "attention", reason: /unclear/ },
      },
      {
        name: "no deletion of events is known",
        step: "status",
        reply: page(),
        want: { outcome: "attention", reason: /incomplete/ },
      },
      {
        name: "the deletion of somebody else's events",
        step: "status",
        reply: page({ person_uuid: "somebody", status: "completed" }),
        want: { outcome: "attention", reason: /incomplete/ },
      },
      {
        name: "a server that is too old",
        step: "status",
        reply: { status: 404, body: { detail: "" } },
        want: { outcome: "attention", reason: /does not report/ },
      },
      {
        name: "a profile that stays although the events are gone",
        step: "read-back",
        reply: { status: 200, body: { uuid: "{id}" } },
        want: { outcome: "attention", reason: /incomplete/ },
      },
    ],
  },
  { describe, test },
);

test.each([
  [{ distinctId: "own-maria" }, "found"],
  [{ distinctId: "own-somebody" }, "absent"],
] as const)("finds a person by a distinct id: %o", async (who, is) => {
  const sandbox = await createSandbox({ providers: ["posthog"], users: 0 });
  const id = sandbox.control.addUser("posthog", { ownId: "own-maria" });
  const call = { send: (_: string, request: (options: object) => unknown) => request({ retries: 0 }) };
  const client = createClient({ personalApiKey, baseUrl: sandbox.providers[0]?.url ?? "", fetch: sandbox.fetch });
  const located = await posthog(client).locate?.(who, call as unknown as Call);
  expect(located).toEqual(is === "found" ? { is, id } : { is });
  await sandbox.close();
});
