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
