import { beforeEach, describe, expect, it } from "vitest";
import { createSandbox } from "../create-sandbox.ts";
import type { Sandbox } from "../sandbox.ts";
import { createRawClient, type SendRequest } from "../testing/raw-client.ts";

let sandbox: Sandbox;
let send: SendRequest;
let id: string;

/** A sandbox of one vendor with one user, and a client of it. */
async function open(provider: string, headers: Record<string, string>): Promise<void> {
  sandbox = await createSandbox({ users: 0, providers: [provider], clock: () => Date.UTC(2026, 0, 1) });
  send = createRawClient(sandbox, provider, headers);
  id = sandbox.control.addUser(provider);
}

describe("okta: the same call deactivates, and then deletes", () => {
  beforeEach(() => open("okta", { authorization: "SSWS purge_sandbox_okta" }));
  const path = (): string => `/api/v1/users/${id}`;

  it("deletes by two calls with the same response", async () => {
    expect(id).toMatch(/^00u[0-9A-Za-z]{17}$/);
    expect(await send("DELETE", path())).toMatchObject({ status: 204, body: "" });
    expect(await send("GET", path())).toMatchObject({ status: 200, body: { id, status: "DEPROVISIONED" } });
    expect(await send("DELETE", path())).toMatchObject({ status: 204, body: "" });
    expect(await send("GET", path())).toMatchObject({ status: 404, body: { errorCode: "E0000007" } });
    expect(await send("DELETE", path())).toMatchObject({ status: 404 });
  });

  it("responds to a second deactivation as to an unknown user", async () => {
    expect(await send("POST", `${path()}/lifecycle/deactivate`)).toMatchObject({ status: 200 });
    const [again, unknown] = [path(), "/api/v1/users/00unobody"].map((user) =>
      send("POST", `${user}/lifecycle/deactivate`),
    );
    expect((await again)?.body).toEqual((await unknown)?.body);
  });

  it("finds a user by the whole address", async () => {
    const { body } = await send("GET", path());
    const search = (text: string): string => `/api/v1/users?search=${encodeURIComponent(text)}`;
    expect((await send("GET", search(`profile.email eq "${body.profile.email}"`))).body).toEqual([body]);
    expect((await send("GET", search('profile.email eq "user"'))).body).toEqual([]);
  });

  it("marks a response that nobody has seen", async () => {
    const response = await send("POST", `${path()}/lifecycle/activate`);
    expect([response.status, response.headers.get("x-purge-sandbox")]).toEqual([403, "invented"]);
  });
});

describe("auth0: the same response for anybody", () => {
  beforeEach(() => open("auth0", { authorization: "Bearer purge_sandbox_auth0" }));
  const path = (user: string): string => `/users/${encodeURIComponent(user)}`;

  it("deletes, and only reading the user tells", async () => {
    const { body: user } = await send("GET", path(id));
    expect(user).toMatchObject({ user_id: id, email: expect.any(String) });
    expect((await send("GET", `/users-by-email?email=${user.email}`)).body).toEqual([user]);
    for (const who of [id, id, "auth0|nobody"]) expect(await send("DELETE", path(who))).toMatchObject({ status: 204 });
    expect(await send("GET", path(id))).toMatchObject({ status: 404 });
    expect((await send("GET", `/users-by-email?email=${user.email}`)).body).toEqual([]);
  });
});

describe("zendesk: a soft deletion, and one for good", () => {
  beforeEach(() => open("zendesk", { authorization: "Bearer purge_sandbox_zendesk" }));
  const soft = (): ReturnType<SendRequest> => send("DELETE", `/api/v2/users/${id}`);
  const forGood = (): ReturnType<SendRequest> => send("DELETE", `/api/v2/deleted_users/${id}`);
  const statuses = (): ReturnType<SendRequest> => send("GET", `/api/v2/users/${id}/compliance_deletion_statuses`);

  it("needs both, in this order, and logs how far it is", async () => {
    expect(await forGood()).toMatchObject({ status: 404 });
    expect(await soft()).toMatchObject({ status: 200, body: { user: { id: Number(id), active: false, email: null } } });
    expect(await soft()).toMatchObject({ status: 404 });
    expect(await statuses()).toMatchObject({ status: 404 });
    expect(await forGood()).toMatchObject({ status: 200, body: { deleted_user: { id: Number(id), active: false } } });
    const actions = async (): Promise<string[]> =>
      (await statuses()).body.compliance_deletion_statuses.map(({ action }: { action: string }) => action);
    expect(await actions()).toEqual(["request_deletion", "started"]);
    sandbox.control.advance(3_600_000);
    expect(await actions()).toEqual(["request_deletion", "started", "complete"]);
  });

  it("purges after 30 days by itself", async () => {
    await soft();
    sandbox.control.advance(30 * 86_400_000);
    expect(await forGood()).toMatchObject({ status: 404 });
  });
});

describe("segment: a job with states", () => {
  beforeEach(() => open("segment", { authorization: "Bearer purge_sandbox_segment" }));
  const regulate = (...subjectIds: string[]): ReturnType<SendRequest> =>
    send("POST", "/regulations", { body: { regulationType: "DELETE_ONLY", subjectType: "USER_ID", subjectIds } });

  it("takes any id, and is finished a day later", async () => {
    const { body } = await regulate("somebody-unknown");
    const status = async (): Promise<string> =>
      (await send("GET", `/regulations/${body.data.regulateId}`)).body.data.regulation.overallStatus;
    expect(await status()).toBe("INITIALIZED");
    sandbox.control.advance(3_600_000);
    expect(await status()).toBe("RUNNING");
    sandbox.control.advance(86_400_000);
    expect(await status()).toBe("FINISHED");
    expect(await send("GET", "/regulations/unknown")).toMatchObject({ status: 404 });
  });

  it("is about one person", async () => {
    expect((await regulate(id, "another")).headers.get("x-purge-sandbox")).toBe("refused");
  });
});

describe("amplitude: a job of a day, which a person can be taken out of", () => {
  beforeEach(() => open("amplitude", { authorization: `Basic ${btoa("purge:sandbox_amplitude")}` }));
  const erase = (): ReturnType<SendRequest> =>
    send("POST", "/deletions/users", { body: { amplitude_ids: [Number(id)], requester: "privacy" } });
  const status = async (): Promise<string[]> =>
    (await send("GET", "/deletions/users?start_day=2026-01-11&end_day=2026-01-11")).body.map(
      (job: { status: string }) => job.status,
    );
  const find = (text: string): ReturnType<SendRequest> => send("GET", `/usersearch?user=${text}`);

  it("begins on the tenth day, and is done when the person can't be found any more", async () => {
    const entry = { amplitude_id: Number(id), requested_on_day: "2026-01-01", requester: "privacy" };
    const job = { day: "2026-01-11", status: "staging", amplitude_ids: [entry] };
    expect(await erase()).toMatchObject({ status: 200, body: job });
    expect((await erase()).body).toEqual(job);
    sandbox.control.addUser("amplitude");
    expect(await status()).toEqual(["staging"]);
    sandbox.control.advance(7 * 86_400_000);
    expect(await status()).toEqual(["submitted"]);
    expect(await send("DELETE", `/deletions/users/${id}/2026-01-11`)).toMatchObject({ status: 400 });
    expect((await find(id)).body.matches).toMatchObject([{ amplitude_id: Number(id) }]);
    sandbox.control.advance(6 * 86_400_000);
    expect(await status()).toEqual(["done"]);
    expect((await find(id)).body).toEqual({ type: "nomatch", matches: [] });
    expect(await erase()).toMatchObject({ status: 400 });
  });

  it("lists the jobs of everybody", async () => {
    await erase();
    id = sandbox.control.addUser("amplitude");
    await erase();
    expect(await status()).toEqual(["staging", "staging"]);
  });

  it("is taken back for good", async () => {
    await erase();
    expect(await send("DELETE", `/deletions/users/${id}/2026-01-11`)).toMatchObject({ status: 200 });
    expect(await status()).toEqual([]);
    sandbox.control.advance(30 * 86_400_000);
    expect((await find(id)).body.type).toBe("match_user_or_device_id");
  });

  it("finds a person by either id", async () => {
    const { user_id } = (await find(id)).body.matches[0];
    expect((await find(user_id)).body.matches).toEqual([{ user_id, amplitude_id: Number(id) }]);
    expect((await find("nobody")).body).toEqual({ type: "nomatch", matches: [] });
  });
});

describe("hubspot: an id, never an e-mail address", () => {
  beforeEach(() => open("hubspot", { authorization: "Bearer purge_sandbox_hubspot" }));
  const erase = (body: object): ReturnType<SendRequest> =>
    send("POST", "/crm/v3/objects/contacts/gdpr-delete", { body });

  it("finds a contact by its address, and deletes it by its id", async () => {
    const { body: contact } = await send("GET", `/crm/v3/objects/contacts/${id}`);
    const byEmail = `/crm/v3/objects/contacts/${contact.properties.email}?idProperty=email`;
    expect((await send("GET", byEmail)).body).toEqual(contact);
    expect(await erase({ objectId: id })).toMatchObject({ status: 204 });
    expect(await send("GET", byEmail)).toMatchObject({ status: 404 });
  });

  it("does not take what would block a stranger", async () => {
    for (const body of [{ objectId: "typo@example.com" }, { objectId: id, idProperty: "email" }]) {
      expect((await erase(body)).headers.get("x-purge-sandbox")).toBe("refused");
    }
  });
});

describe("klaviyo: a deletion that happens later", () => {
  const headers = { authorization: "Klaviyo-API-Key purge_sandbox_klaviyo", revision: "2026-07-15" };
  beforeEach(() => open("klaviyo", headers));
  const erase = (more = {}): ReturnType<SendRequest> => {
    const data = { type: "profile", id, attributes: {} };
    const body = { data: { type: "data-privacy-deletion-job", attributes: { profile: { data } } } };
    return send("POST", "/api/data-privacy-deletion-jobs", {
      body,
      headers: { ...headers, "content-type": "application/vnd.api+json", ...more },
    });
  };

  it("responds at once, and deletes afterwards", async () => {
    expect(await erase()).toMatchObject({ status: 202, body: "" });
    expect(await send("GET", `/api/profiles/${id}`)).toMatchObject({ status: 200, type: "application/vnd.api+json" });
    sandbox.control.advance(300_000);
    expect(await send("GET", `/api/profiles/${id}`)).toMatchObject({ status: 404 });
  });

  it("needs the revision", async () => {
    expect((await erase({ revision: "2023-02-03" })).headers.get("x-purge-sandbox")).toBe("refused");
  });
});
