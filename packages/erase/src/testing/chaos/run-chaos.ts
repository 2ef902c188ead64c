import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { createSandbox, type Fault } from "@purge/sandbox";
import { DAY } from "../memory/create-test-eraser.ts";
import { startPostgres, type TestPostgres } from "../postgres/start-postgres.ts";
import { type ChaosOptions, RATE_WINDOW_MS } from "./chaos-options.ts";
import { checkJournals, checkVendors } from "./check-truth.ts";
import {
  type Accounts,
  type ChaosEraser,
  createChaosEraser,
  type VendorName,
  vendorNames,
} from "./create-chaos-eraser.ts";
import { createRandom } from "./create-random.ts";
import { disturb } from "./disturb.ts";
import { forAll } from "./for-all.ts";
import { startHerd } from "./herd.ts";
import { createMeter } from "./measure-rates.ts";

const FAULTS: readonly Fault[] = [
  { kind: "lost-response", rate: 0.06 },
  { kind: "reset", rate: 0.05 },
  { kind: "500", rate: 0.05, processed: true },
  { kind: "429", rate: 0.005, retryAfter: 1 },
  { kind: "html", rate: 0.04 },
  { kind: "cut-json", rate: 0.04 },
  { kind: "stall", rate: 0.02 },
  { kind: "cut-body", rate: 0.04 },
];

export interface ChaosReport {
  /** Empty if everything held. */
  readonly violations: readonly string[];
  readonly requests: number;
  readonly faults: Readonly<Record<string, number>>;
  readonly disturbances: Readonly<Record<string, number>>;
  /** By vendor, the most requests within ten seconds. */
  readonly most: Readonly<Record<string, number>>;
  readonly seconds: number;
  /** What must be written nowhere: ids and keys. */
  readonly secrets: readonly string[];
}

/** Erases people with workers that are killed, at vendors that fail, and then asks the vendors what is true. */
export async function runChaos(options: ChaosOptions): Promise<ChaosReport> {
  const postgres = options.store === "sqlite" ? undefined : await startPostgres();
  try {
    return await runOn(postgres, options);
  } finally {
    await postgres?.stop();
  }
}

async function runOn(postgres: TestPostgres | undefined, options: ChaosOptions): Promise<ChaosReport> {
  const { log = () => undefined } = options;
  const started = performance.now();
  const meter = createMeter();
  const sandbox = await createSandbox({ seed: options.seed, users: 0, log: meter.record });
  const { providers } = await sandbox.listen();
  const vendors = Object.fromEntries(providers.map((one) => [one.name, one.options]));
  const open = (): Accounts =>
    Object.fromEntries(vendorNames.map((name) => [name, sandbox.control.addUser(name)])) as Record<VendorName, string>;
  const people = Array.from({ length: options.people }, open);
  const bystanders = Array.from({ length: Math.min(500, 6 + Math.floor(options.people / 10)) }, open);
  const settings = {
    vendors,
    store: postgres?.url ?? join(options.folder, "purge.db"),
    delivered: options.store === "pg-boss",
    rate: options.rate,
  };
  const eraser = await createChaosEraser(settings, () => sandbox.control.now());
  await forAll(people, (accounts, index) => eraser.erase(`r${index}`, accounts));
  log(`${people.length} people at ${vendorNames.length} vendors, and ${bystanders.length} who stay`);

  sandbox.control.addFaults(...FAULTS);
  const herd = await startHerd(settings, options.workers);
  const isQuiet = async (): Promise<boolean> =>
    (await eraser.backlog()).targets.every(({ outcome }) => ["scheduled", "attention"].includes(outcome));
  const stage = { herd, meter, sandbox, postgres, random: createRandom(options.seed), isQuiet };
  const disturbances = await disturb(stage, options);
  log(`${JSON.stringify(disturbances)} after ${meter.requests()} requests; now the rest`);
  await untilQuiet(eraser, ["scheduled"]);
  const { faults } = sandbox.control.report();
  sandbox.control.clearFaults();
  // What came too early for a clock that was ahead is scheduled anew.
  for (let rounds = 0; rounds < 4 && (await eraser.backlog()).targets.length > 0; rounds++) {
    sandbox.control.advance(8 * DAY);
    herd.moveClocks(sandbox.control.now() - Date.now());
    await untilQuiet(eraser, rounds < 3 ? ["scheduled"] : []);
  }
  const codes = await herd.stop();
  const [requests, most] = [meter.requests(), meter.most()];
  log(`${requests} requests; asking the vendors what is true`);
  const keys = sandbox.providers.flatMap((provider) => Object.values(provider.keys));
  const said = herd.said.join("");
  const allowed = (options.rate * RATE_WINDOW_MS) / 1_000;
  const tooFast = Object.entries(most).filter(([, count]) => count > allowed);
  const secrets = [...people.flatMap((accounts) => Object.values(accounts)), ...keys];
  const violations = [
    ...(await checkVendors(sandbox, vendors, people, bystanders)),
    ...(await checkJournals(eraser, people, keys)),
    ...tooFast.map(([name, count]) => `${name} was asked ${count} times in 10 s, and allows ${allowed}`),
    ...codes.filter((code) => code !== 0).map((code) => `a worker ended with ${code}: ${said.slice(-500)}`),
    ...(secrets.some((secret) => said.includes(secret)) ? ["a worker's output names a person or a key"] : []),
  ];
  await eraser.stop();
  await sandbox.close();
  const seconds = Math.round((performance.now() - started) / 1_000);
  return { violations, requests, faults, disturbances, most, seconds, secrets };
}

/** Waits for the workers, and releases what a person would release, until nothing is open but these outcomes. */
async function untilQuiet(eraser: ChaosEraser, outcomes: readonly string[]): Promise<void> {
  for (;;) {
    const { targets, requests } = await eraser.backlog();
    const open = targets.filter(({ outcome }) => !outcomes.includes(outcome));
    if (open.length === 0) return;
    if (open.every(({ outcome }) => outcome === "attention")) {
      await forAll(requests, async (request) => {
        for (const { provider, outcome } of (await eraser.status(request)).targets) {
          if (outcome === "attention") await eraser.release(request, provider as VendorName, "tried again");
        }
      });
    }
    await setTimeout(500);
  }
}
