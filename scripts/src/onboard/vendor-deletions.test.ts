import { afterAll, beforeAll, expect, test } from "vitest";
import { eachOperation } from "../document/openapi.ts";
import { identityDeletions } from "./identity-deletions.fixture.ts";
import { type LoopbackVendor, startLoopbackVendor } from "./loopback-vendor.fixture.ts";
import { messagingDeletions } from "./messaging-deletions.fixture.ts";
import { overlayFile } from "./overlay-file.ts";
import { workDeletions } from "./work-deletions.fixture.ts";

/** Deletions of a dozen well-known kinds of vendor, each in a few lines of our own. */
const deletions = { ...messagingDeletions, ...identityDeletions, ...workDeletions };

let vendor: LoopbackVendor;
beforeAll(async () => {
  vendor = await startLoopbackVendor();
});
afterAll(() => vendor.close());

test.each(Object.entries(deletions))("%s", async (_, deletion) => {
  const { specification, keep, lines, options, input, reply = { status: 204 }, arrives, result = {} } = deletion;
  const first = await vendor.add(specification, undefined, [keep]);
  const needed = first.hints.filter((hint) => lines?.test(hint));
  expect(needed).toHaveLength(lines === undefined ? 0 : 1);
  const overlay = needed.length === 0 ? undefined : overlayFile(needed);
  const added = await vendor.add(specification, overlay, [keep]);
  vendor.reply(reply);
  const call = await vendor.call(added, options, input);
  expect(call.result, String((call.result as { error?: Error }).error?.message)).toMatchObject({
    ok: true,
    status: reply.status,
    ...result,
  });
  expect(call.request).toMatchObject(arrives);
});

test.each(Object.entries(deletions))("all printed lines, pasted as they are: %s", async (_, deletion) => {
  const { specification, keep, ofPerson = true } = deletion;
  const { hints } = await vendor.add(specification, undefined, [keep]);
  expect(hints.join("\n").includes("operationId: deleteUser")).toBe(ofPerson);
  const pasted = await vendor.add(specification, overlayFile(hints), [keep]);
  expect(pasted.hints).toEqual([]);
  const ids = [...eachOperation(pasted.document)].map(({ operation }) => operation.operationId);
  expect(ids.includes("deleteUser")).toBe(ofPerson);
});
