import type { Sandbox } from "@purge/sandbox";
import {
  type Accounts,
  type ChaosEraser,
  createChaosEraser,
  type VendorOptions,
  vendorNames,
} from "./create-chaos-eraser.ts";
import { forAll } from "./for-all.ts";

/** What the vendors themselves say: nobody who was to be erased is left, and nobody else is gone. */
export async function checkVendors(
  sandbox: Sandbox,
  vendors: VendorOptions,
  people: readonly Accounts[],
  bystanders: readonly Accounts[],
): Promise<string[]> {
  const direct = Object.fromEntries(
    Object.entries(vendors).map(([name, options]) => [name, { ...options, fetch: sandbox.fetch }]),
  );
  const settings = { vendors: direct, store: ":memory:", delivered: false, rate: 0 };
  const asking = await createChaosEraser(settings, () => sandbox.control.now());
  const left = await forAll(people, async (accounts, index) =>
    (await present(asking, accounts)).map((name) => `r${index} is left at ${name}`),
  );
  const gone = await forAll(bystanders, async (accounts, index) => {
    const found = await present(asking, accounts);
    return vendorNames.filter((name) => !found.includes(name)).map((name) => `bystander ${index} is gone from ${name}`);
  });
  await asking.stop();
  return [...left.flat(), ...gone.flat()];
}

async function present(eraser: ChaosEraser, accounts: Accounts): Promise<string[]> {
  const { targets } = await eraser.plan(accounts);
  return targets.filter(({ account }) => account !== "absent").map(({ provider }) => provider);
}

const PROOF: Readonly<Record<string, ReadonlySet<string>>> = {
  erased: new Set(["confirmed", "inferred", "reported"]),
};

/** What the journals say: whole chains, no success without its evidence, and nothing that names a person. */
export function checkJournals(eraser: ChaosEraser, people: readonly Accounts[], keys: readonly string[]) {
  return forAll(people, async (accounts, index): Promise<string[]> => {
    const request = `r${index}`;
    const [log, { targets }, receipt] = [
      await eraser.log(request),
      await eraser.status(request),
      await eraser.receipt(request).catch((error: Error) => error),
    ];
    if (log.broken !== undefined || receipt instanceof Error) return [`${request}: ${log.broken ?? receipt}`];
    const unproven = targets.flatMap(({ provider, outcome, evidence }) => {
      const mine = log.entries.filter((one) => one.provider === provider).map(({ entry }) => entry);
      const asked = mine.some((entry) => entry.is === "sent" && entry.step === "delete");
      if (asked && PROOF[outcome]?.has(evidence)) return [];
      return [`${request}: ${provider} is ${outcome}/${evidence}${asked ? "" : ", and was never asked"}`];
    });
    const verified = await eraser.verify(receipt);
    const claims = Buffer.from(receipt.split(".")[1] ?? "", "base64url").toString();
    const written = JSON.stringify(log) + claims;
    const told = [...Object.values(accounts), ...keys].some((secret) => written.includes(secret));
    return [
      ...unproven,
      ...(verified.ok ? [] : [`${request}: its receipt is not valid, ${verified.problem}`]),
      ...(told ? [`${request}: its journal or receipt names the person or a key`] : []),
    ];
  }).then((found) => found.flat());
}
