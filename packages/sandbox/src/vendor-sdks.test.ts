import { JunctionClient, JunctionError } from "@junction-api/sdk";
import { KlavisClient, KlavisError } from "klavis";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Provider } from "./control/control.ts";
import { createSandbox } from "./create-sandbox.ts";
import type { Sandbox } from "./sandbox.ts";

// The vendors' own SDKs, unmodified, over HTTP: they must parse and throw as they do with the real vendors.
let sandbox: Sandbox;
let providers: Record<string, Provider>;
beforeAll(async () => {
  sandbox = await createSandbox({ users: 0 });
  providers = Object.fromEntries((await sandbox.listen()).providers.map((provider) => [provider.name, provider]));
});
afterAll(async () => {
  const { refused, violations } = sandbox.control.report();
  await sandbox.close();
  expect({ refused: refused.last, violations: violations.last }).toEqual({ refused: [], violations: [] });
});

describe("Junction's SDK", () => {
  const client = (apiKey = "sk_us_purge_sandbox"): JunctionClient =>
    new JunctionClient({ apiKey, environment: providers.junction?.url ?? "", maxRetries: 0 });

  it("covers the whole life of a user", async () => {
    const { user } = client();
    const { userId } = await user.create({ clientUserId: "customer/1", fallbackTimeZone: "Europe/London" });
    expect(await user.get({ userId })).toMatchObject({ userId, fallbackTimeZone: { id: "Europe/London" } });
    const plain = await user.create({ clientUserId: "customer 2" });
    expect(await user.getByClientUserId({ clientUserId: "customer 2" })).toMatchObject({ userId: plain.userId });
    expect(await user.getAll({ limit: 1 })).toMatchObject({ total: 2, users: [{ userId: plain.userId }] });
    expect(await user.deregisterProvider({ userId, provider: "fitbit" })).toEqual({ success: true });
    expect(await user.delete({ userId })).toEqual({ success: true });
    expect(await user.undoDelete({ userId })).toEqual({ success: true });
    expect(await user.delete({ userId })).toEqual({ success: true });
  });

  it("throws for a second deletion, for a used id, for a wrong key", async () => {
    const { user } = client();
    const { userId } = await user.create({ clientUserId: "twice" });
    const taken = await user.create({ clientUserId: "twice" }).catch((error: unknown) => error);
    expect(taken).toMatchObject({
      statusCode: 400,
      body: { detail: { error_type: "INVALID_REQUEST", user_id: userId } },
    });
    await user.delete({ userId });
    const again = await user.delete({ userId }).catch((error: unknown) => error);
    expect(again).toBeInstanceOf(JunctionError);
    const detail = "The user has been scheduled for deletion as per your previous request";
    expect(again).toMatchObject({ statusCode: 404, body: { detail } });
    const refused = await client("sk_us_wrong")
      .user.delete({ userId })
      .catch((error: unknown) => error);
    expect(refused).toMatchObject({ statusCode: 401, body: { detail: "invalid token" } });
  });

  it("turns a lost response into an error, because it retries", async () => {
    const { user } = client();
    const { userId } = await user.create({ clientUserId: "lost" });
    sandbox.control.addFaults({
      kind: "500",
      provider: "junction",
      operation: "deleteUser",
      count: 1,
      processed: true,
    });
    const lost = await user.delete({ userId }, { maxRetries: 1 }).catch((error: unknown) => error);
    expect(lost).toMatchObject({ statusCode: 404 });
  });
});

describe("Klavis's SDK", () => {
  const client = (apiKey = "purge_sandbox_klavis"): KlavisClient =>
    new KlavisClient({ apiKey, environment: providers.klavis?.url ?? "" });

  it.each(["ann+news@example.com", "Zoë Ångström", "a?b#c"])("erases %s", async (id) => {
    sandbox.control.addUser("klavis", { id });
    const { user } = client();
    expect(await user.getUserByUserId(id)).toMatchObject({ userId: id });
    expect((await user.getAllUsers()).users.map(({ userId }) => userId)).toContain(id);
    expect((await user.getUserIntegrations(id)).integrations).toHaveLength(2);
    expect(await user.deleteUserAuth(id, "Gmail")).toMatchObject({ success: true });
    expect(await user.deleteUserByUserId(id)).toMatchObject({ success: true });
    const again = await user.deleteUserByUserId(id).catch((error: unknown) => error);
    expect(again).toBeInstanceOf(KlavisError);
    expect(again).toMatchObject({ statusCode: 404 });
  });

  it("throws for a wrong key", async () => {
    const refused = await client("wrong")
      .user.deleteUserByUserId("ann")
      .catch((error: unknown) => error);
    expect(refused).toMatchObject({ statusCode: 403 });
  });
});
