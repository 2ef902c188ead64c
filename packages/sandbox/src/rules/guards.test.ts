import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createSandbox } from "../create-sandbox.ts";
import type { Sandbox } from "../sandbox.ts";

let sandbox: Sandbox;
const sent: Request[] = [];
beforeAll(async () => {
  sandbox = await createSandbox();
});
afterAll(() => sandbox.close());

type Client = Record<string, (input: object) => Promise<{ ok: boolean; kind?: string; status?: number }>>;

/** The client of a vendor at the sandbox. What it sends is kept. */
async function clientOf(name: string): Promise<Client> {
  sent.length = 0;
  const fetch = (input: string, init: RequestInit): Promise<Response> => {
    sent.push(new Request(input, init));
    return sandbox.fetch(input, init);
  };
  const entry = `@purge/all/${name}`;
  const { createClient } = await import(entry);
  return createClient({ ...sandbox.providers.find((one) => one.name === name)?.options, fetch, retries: 0 }) as Client;
}

const hubspot = (objectId: unknown): object => ({ body: { objectId } });
const klaviyo = (id: unknown): object => ({
  body: {
    data: {
      type: "data-privacy-deletion-job",
      attributes: { profile: { data: { type: "profile", id, attributes: {} } } },
    },
  },
});
const mailchimp = (subscriber_hash: string): object => ({ path: { subscriber_hash } });
const onesignal = (changed: object): object => ({
  path: { alias_label: "external_id", alias_id: "maria", ...changed },
});
const posthog = (changed: object): object => ({
  body: { ids: ["0190a5c4-6f1e-7c55-9b0a-3f2d1c8e7a61"], delete_events: true, delete_recordings: true, ...changed },
});
const segment = (...subjectIds: unknown[]): object => ({
  body: { regulationType: "DELETE_ONLY", subjectType: "USER_ID", subjectIds },
});

describe("what would hurt others is refused before anything is sent", () => {
  it.each<[provider: string, what: string, input: object, operation?: string]>([
    ["amplitude", "nobody", { body: { amplitude_ids: [] } }],
    ["amplitude", "no id", { body: { amplitude_ids: [null] } }],
    ["amplitude", "two people", { body: { amplitude_ids: [1, 2] } }],
    ["amplitude", "a whole organization", { body: { amplitude_ids: [1], delete_from_org: true } }],
    ["amplitude", "a flag that skips unknown ids", { body: { amplitude_ids: [1], ignore_invalid_id: "True" } }],
    ["amplitude", "your own id, which may be another user's", { body: { user_ids: ["own-maria"] } }],
    ["amplitude", "an id that JavaScript can't hold exactly", { body: { amplitude_ids: [2 ** 53] } }],
    ["auth0", "no id: it deleted all users of a tenant once", { path: { id: "" } }],
    ["auth0", "an e-mail address", { path: { id: "maria@example.com" } }],
    ["auth0", "an id without its second part", { path: { id: "auth0|" } }],
    ["box", "no id", { path: { user_id: "" } }],
    ["box", "the name of another operation", { path: { user_id: "terminate_sessions" } }],
    ["box", "the owner of the token", { path: { user_id: "me" } }],
    ["box", "a login", { path: { user_id: "maria@example.com" } }],
    ["braze", "an empty id", { body: { external_ids: [""] } }],
    ["braze", "nobody", { body: { external_ids: [] } }],
    ["braze", "two people", { body: { external_ids: ["own-maria", "own-jan"] } }],
    ["braze", "another list of ids", { body: { external_ids: ["own-maria"], braze_ids: ["1"] } }],
    ["brevo", "no id", { path: { identifier: "" }, query: { identifierType: "contact_id" } }],
    [
      "brevo",
      "an id of which nobody says what it is: a number would be taken for Brevo's",
      { path: { identifier: "42" } },
    ],
    ["brevo", "the name of another resource", { path: { identifier: "lists" }, query: { identifierType: "ext_id" } }],
    ["brevo", "the logs of a message instead of a person", { path: { email: "1-2-3" } }, "deleteLogs"],
    ["clerk", "no id", { path: { user_id: "" } }],
    ["clerk", "the name of another operation", { path: { user_id: "ban" } }],
    ["clerk", "an e-mail address", { path: { user_id: "maria@example.com" } }],
    ["customerio", "no id", { path: { identifier: "" } }],
    ["discourse", "the name of the operation that deletes many", { path: { id: "destroy-bulk" } }],
    ["discourse", "the system account", { path: { id: "-1" } }],
    ["discourse", "a username", { path: { id: "maria" } }],
    ["discourse", "a blocklist", { path: { id: "42" }, query: { block_email: true } }],
    ["discourse", "a blocklist in a body", { path: { id: "42" }, body: { block_ip: true } }],
    ["discourse", "a name instead of an id", { path: { id: "destroy-bulk" } }, "anonymizeUser"],
    ["firebase", "no id", { body: { localId: "" } }],
    ["firebase", "a user's token, by which Google deletes as well", { body: { idToken: "token" } }],
    ["firebase", "a user's token beside the id", { body: { localId: "maria", idToken: "token" } }],
    ["firebase", "several ids", { body: { localId: ["maria", "another"] } }],
    ["hubspot", "an e-mail address, which would be blocked if it is unknown", hubspot("maria@example.com")],
    ["hubspot", "no id", hubspot("")],
    ["intercom", "no id", { path: { contact_id: "" } }],
    ["intercom", "your own id, which may be another contact's", { path: { contact_id: "own-maria" } }],
    ["iterable", "no id", { path: { userId: "" } }],
    ["iterable", "the name of another operation", { path: { email: "forget" } }, "deleteUserByEmail"],
    ["keycloak", "no id", { path: { id: "" } }],
    ["keycloak", "a user who is only in a federated store", { path: { id: "f:ldap:maria" } }],
    ["klaviyo", "no id", klaviyo("")],
    ["klaviyo", "an id that is not there", klaviyo(undefined)],
    ["mailchimp", "no id", mailchimp("")],
    ["mailchimp", "an e-mail address", mailchimp("maria@example.com")],
    ["okta", "no id", { path: { id: "" } }],
    ["okta", "the owner of the token", { path: { id: "me" } }],
    ["onesignal", "no id", onesignal({ alias_id: "" })],
    ["onesignal", "a misspelt label, which matches nobody", onesignal({ alias_label: "externalId" })],
    ["pagerduty", "no id", { path: { id: "" } }],
    ["pagerduty", "the owner of the key", { path: { id: "me" } }],
    ["pagerduty", "an e-mail address", { path: { id: "maria@example.com" } }],
    ["pagerduty", "incidents of everybody", { query: { "user_ids[]": [] } }, "listIncidents"],
    ["posthog", "nobody", posthog({ ids: [] })],
    ["posthog", "an empty id", posthog({ ids: [""] })],
    ["posthog", "your own id", posthog({ ids: ["own-maria"] })],
    [
      "posthog",
      "several persons",
      posthog({ ids: ["0190a5c4-6f1e-7c55-9b0a-3f2d1c8e7a61", "0190a5c4-6f1e-7c55-9b0a-3f2d1c8e7a62"] }),
    ],
    ["posthog", "recordings that nobody mentions", posthog({ delete_recordings: undefined })],
    ["posthog", "recordings that stay", posthog({ delete_recordings: false })],
    ["posthog", "the profile kept, by a flag that counts when it is present", posthog({ keep_person: false })],
    ["posthog", "everybody's list of persons", { path: { uuid: "" } }, "getUser"],
    ["posthog", "the name of another operation", { path: { uuid: "deletion_status" } }, "getUser"],
    ["segment", "an empty id", segment("")],
    ["segment", "an id that is not there", segment(undefined)],
    ["segment", "nobody", segment()],
    ["segment", "two people", segment("own-maria", "own-jan")],
    ["sendgrid", "an empty id", { query: { ids: "" } }],
    ["sendgrid", "no id", { query: {} }],
    ["sendgrid", "the name of another resource", { path: { id: "count" } }, "getUser"],
    ["sendgrid", "several ids", { query: { ids: "1,2" } }],
    ["sendgrid", "everybody", { query: { ids: "3b1f4a0e", delete_all_contacts: "true" } }],
    ["stripe", "no id", { path: { customer: "" } }],
    ["stripe", "the name of another operation", { path: { customer: "search" } }, "getUser"],
    ["stripe", "an e-mail address", { path: { customer: "maria@example.com" } }],
    ["supabase", "no id", { path: { userId: "" } }],
    ["supabase", "an e-mail address", { path: { userId: "maria@example.com" } }],
    ["workos", "no id", { path: { id: "" } }],
    ["workos", "a directory user", { path: { id: "directory_user_01E1JG7J09H96KYP8HM9B0G5SJ" } }],
    ["zendesk", "the name of the operation that deletes many", { path: { user_id: "destroy_many" } }, "softDeleteUser"],
    ["zendesk", "an e-mail address", { path: { deleted_user_id: "maria@example.com" } }],
  ])("%s: %s", async (provider, _, input, operation = "deleteUser") => {
    const client = await clientOf(provider);
    expect(await client[operation]?.(input)).toMatchObject({ ok: false, kind: "refused" });
    expect(sent).toEqual([]);
  });
});

it("sends a version that the specification fixes by itself", async () => {
  const client = await clientOf("klaviyo");
  expect(await client.listUsers?.({})).toMatchObject({ ok: true, status: 200 });
  expect(sent[0]?.headers.get("revision")).toBe("2026-07-15");
});
