import { createClient as createJunction } from "@purge/junction";
import { createClient as createKlavis } from "@purge/klavis";
import { createClient as createKonstantly } from "@purge/konstantly";
import { createClient as createProficient } from "@purge/proficient";
import { createSandbox, type Fault, type Sandbox } from "@purge/sandbox";
import { createClient as createSunbird } from "@purge/sunbird";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createTestEraser, DAY } from "../testing/memory/create-test-eraser.ts";
import { junction } from "./junction.ts";
import { klavis } from "./klavis.ts";
import { konstantly } from "./konstantly.ts";
import { proficient } from "./proficient.ts";
import { sunbird } from "./sunbird.ts";

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await createSandbox({ seed: 3 });
});
afterAll(() => sandbox.close());

function createProviders() {
  const options = (name: string) =>
    ({
      ...sandbox.providers.find((one) => one.name === name)?.options,
      fetch: sandbox.fetch,
      timeoutMs: 300,
    }) as never;
  return {
    junction: junction(createJunction(options("junction"))),
    klavis: klavis(createKlavis(options("klavis"))),
    konstantly: konstantly(createKonstantly(options("konstantly"))),
    proficient: proficient(createProficient(options("proficient"))),
    sunbird: sunbird(createSunbird(options("sunbird"))),
  };
}

/** The vendor deletes the person, and its answer doesn't arrive or can't be read. */
const lost: readonly Fault[] = [
  { kind: "lost-response" },
  { kind: "500", processed: true },
  { kind: "500", status: 503, processed: true },
  { kind: "stall", processed: true },
  { kind: "html", processed: true },
  { kind: "cut-body" },
];

test.each(lost)(
  "a deletion whose response is lost by %o is never taken for a person who was never there",
  async (fault) => {
    sandbox.control.addFaults(
      ...["junction", "klavis", "konstantly", "proficient", "sunbird"].map((provider) => ({
        ...fault,
        provider,
        operation: "deleteUser",
        count: 1,
      })),
    );
    const { eraser, settle } = createTestEraser(
      { providers: createProviders(), now: sandbox.control.now },
      { now: sandbox.control.now, advance: (ms) => sandbox.control.advance(ms) },
    );
    const add = (name: string) => sandbox.control.addUser(name);
    await eraser.erase("r", {
      junction: add("junction"),
      klavis: add("klavis"),
      konstantly: add("konstantly"),
      proficient: add("proficient"),
      sunbird: add("sunbird"),
    });
    await settle(DAY);
    const outcomes = (await eraser.status("r")).targets.map(
      ({ provider, outcome, evidence }) => `${provider}: ${outcome}, ${evidence}`,
    );
    expect(outcomes).toEqual([
      "junction: scheduled, acknowledged",
      "klavis: erased, inferred",
      "konstantly: erased, inferred",
      "proficient: erased, inferred",
      "sunbird: erased, inferred",
    ]);
  },
);

test("Junction's deletion is read back after seven days, and can be undone before", async () => {
  sandbox.control.clearFaults();
  const { junction: provider } = createProviders();
  const clock = { now: sandbox.control.now, advance: (ms: number) => sandbox.control.advance(ms) };
  const { eraser, settle } = createTestEraser({ providers: { junction: provider }, now: clock.now }, clock);
  const [kept, gone] = [sandbox.control.addUser("junction"), sandbox.control.addUser("junction")];
  await eraser.erase("kept", { junction: kept });
  await eraser.erase("gone", { junction: gone });
  await settle(DAY);
  sandbox.control.addFaults({ kind: "lost-response", operation: "undoDeleteUser", count: 1 });
  expect(await eraser.undo("kept")).toEqual({ junction: { accepted: true } });
  await settle(DAY);
  expect((await eraser.status("kept")).targets).toMatchObject([{ outcome: "undone", evidence: "confirmed" }]);
  await settle(8 * DAY);
  expect((await eraser.status("gone")).targets).toMatchObject([{ outcome: "erased", evidence: "confirmed" }]);
  expect(await eraser.plan({ junction: kept })).toMatchObject({ ok: true, targets: [{ account: "found" }] });
});

test("people are found by what the vendors know them by, compared, and never guessed", async () => {
  const providers = createProviders();
  const clock = { now: sandbox.control.now, advance: (ms: number) => sandbox.control.advance(ms) };
  const { eraser, settle } = createTestEraser({ providers, now: clock.now }, clock);
  sandbox.control.addUser("junction", { ownId: "own-17" });
  sandbox.control.addUser("proficient", { ownId: "own-17" });
  const found = {
    junction: { clientUserId: "own-17" },
    klavis: null,
    konstantly: null,
    proficient: { externalId: "own-17" },
    sunbird: null,
  };
  await eraser.erase("found", found);
  await eraser.erase("nobody", {
    ...found,
    junction: { clientUserId: "own-1" },
    konstantly: { email: "@example.com" },
    sunbird: { email: "nobody@example.com" },
  });
  await settle(DAY);
  const outcomes = async (request: string) => (await eraser.status(request)).targets.map(({ outcome }) => outcome);
  expect(await outcomes("found")).toEqual(["scheduled", "no-account", "no-account", "erased", "no-account"]);
  expect(await outcomes("nobody")).toEqual(["not-found", "no-account", "not-found", "not-found", "not-found"]);
});
