import { createSandbox, type Fault, type Sandbox } from "@purge/sandbox";
import { afterAll, beforeEach, describe, expect, inject, test } from "vitest";
import { adapterNames } from "../cli/config/adapter-names.ts";
import type { Call, Provider } from "../model/provider.ts";
import { createTestEraser, DAY } from "../testing/memory/create-test-eraser.ts";

const unchanged = inject("unchanged")["packages/erase/src/providers/at-the-sandbox.test.ts"] ?? [];
const names = adapterNames();

// One sandbox for every vendor, and another one whose people nobody knows at the first.
const [sandbox, elsewhere] = await Promise.all([createSandbox({ seed: 5 }), createSandbox({ seed: 6 })]);
const clock = { now: sandbox.control.now, advance: (ms: number) => sandbox.control.advance(ms) };
afterAll(() => Promise.all([sandbox.close(), elsewhere.close()]));
beforeEach(() => {
  sandbox.control.reset();
});

/** A vendor's adapter at the sandbox. The package's entry, the client and the function have the name of the vendor's folder. */
async function openAdapter(name: string): Promise<Provider<unknown>> {
  const { options } = sandbox.providers.find((one) => one.name === name) ?? {};
  const { createClient } = await import(`@purge/${name}`);
  const { [name]: createAdapter } = await import(new URL(`${name}.ts`, import.meta.url).href);
  // A vendor's limit is kept in real time, for which these tests don't wait.
  const { rate, ...adapter } = createAdapter(createClient({ ...options, fetch: sandbox.fetch }));
  return adapter;
}

const addPerson = (name: string, { control }: Sandbox = sandbox) => control.addUser(name);
const callsOf = (operation: string) => sandbox.control.report().operations[operation] ?? 0;

/** Erases somebody at one vendor, until nothing is left to do within the time. */
async function erase(name: string, who: unknown, ms = 60 * DAY) {
  const { eraser, settle } = createTestEraser(
    { providers: { [name]: await openAdapter(name) }, now: clock.now },
    clock,
  );
  await eraser.erase("request", { [name]: who } as never);
  await settle(ms);
  const [target] = (await eraser.status("request")).targets;
  return target;
}

describe.each(names.filter((name) => !unchanged.includes(name)))("%s", (name) => {
  test("deletes a person once, with the best evidence that there is", async () => {
    const { find } = await openAdapter(name);
    const evidence = find ? "confirmed" : "acknowledged";
    expect(await erase(name, addPerson(name))).toMatchObject({ outcome: "erased", evidence });
    expect(callsOf(`${name}.deleteUser`)).toBe(1);
  });

  test("claims nothing about somebody who is unknown, or deleted already", async () => {
    const deleted = addPerson(name);
    await erase(name, deleted);
    for (const who of [deleted, addPerson(name, elsewhere)]) {
      const { outcome, evidence } = (await erase(name, who)) ?? {};
      // A vendor that shows nobody responds alike for everybody; some say that they have deleted the person before.
      const { find } = await openAdapter(name);
      const honest = find ? ["none", "reported"] : ["none", "reported", "acknowledged"];
      expect(honest).toContain(evidence);
      if (outcome === "erased") expect(evidence).not.toBe("none");
    }
  });

  test.each<Fault>([
    { kind: "429", retryAfter: 60, count: 1 },
    { kind: "500", processed: true, operation: "deleteUser", count: 1 },
  ])("gets through %o", async (fault) => {
    const person = addPerson(name);
    sandbox.control.addFaults({ ...fault, provider: name });
    expect(await erase(name, person)).toMatchObject({ outcome: "erased" });
  });

  test.each<Fault>([{ kind: "unauthorized" }, { kind: "redirect" }])("claims nothing under %o", async (fault) => {
    const person = addPerson(name);
    sandbox.control.addFaults({ ...fault, provider: name });
    const target = await erase(name, person, 60_000);
    expect(target).toMatchObject({ evidence: "none", outcome: expect.stringMatching(/^(waiting|attention)$/) });
  });

  test("deletes nobody for an empty id", async () => {
    const send: Call["send"] = (_, request) => request({ signal: AbortSignal.timeout(1_000), retries: 0 });
    const adapter = await openAdapter(name);
    expect(await adapter.erase("", { now: new Date(clock.now()), lost: false, send })).toMatchObject({
      is: "attention",
    });
    expect(callsOf(`${name}.deleteUser`)).toBe(0);
  });
});

test("HubSpot is not asked to delete an address that it does not know", async () => {
  const unknown = { email: "typo@example.com" };
  expect(await erase("hubspot", unknown)).toMatchObject({ outcome: "not-found" });
  expect(sandbox.control.report().operations).toEqual({ "hubspot.getUser": 1 });
});

test("Okta's user is deactivated before the only deletion", async () => {
  await erase("okta", addPerson("okta"));
  expect([callsOf("okta.deactivateUser"), callsOf("okta.deleteUser")]).toEqual([1, 1]);
});
