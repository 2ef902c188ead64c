import { join } from "node:path";
import { createSandbox, type Fault, type Sandbox } from "@purge/sandbox";
import { DAY } from "../memory/create-test-eraser.ts";
import { startPostgres, type TestPostgres } from "../postgres/start-postgres.ts";
import { type ChaosOptions, RATE_WINDOW_MS } from "./chaos-options.ts";
import { checkJournals } from "./check-journals.ts";
import { checkVendors } from "./check-vendors.ts";
import {
  type Accounts,
  type ChaosEraser,
  type ChaosSettings,
  createChaosEraser,
  type VendorName,
  vendorNames,
} from "./create-chaos-eraser.ts";
import { createMeter, type Meter } from "./create-meter.ts";
import { createRandom } from "./create-random.ts";
import { disturb } from "./disturb.ts";
import { forAll } from "./for-all.ts";
import { startWorkers } from "./start-workers.ts";
import { untilQuiet } from "./until-quiet.ts";

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

/** What there is before anything goes wrong. */
interface Scene {
  readonly sandbox: Sandbox;
  readonly meter: Meter;
  readonly postgres: TestPostgres | undefined;
  readonly settings: ChaosSettings;
  readonly people: readonly Accounts[];
  readonly bystanders: readonly Accounts[];
}

/** Erases people with workers that are killed, at vendors that fail, and then asks the vendors what is true. */
export async function runChaos(options: ChaosOptions): Promise<ChaosReport> {
  const started = performance.now();
  const scene = await setScene(options);
  const { sandbox, meter, postgres, settings, people, bystanders } = scene;
  const eraser = await createChaosEraser(settings, () => sandbox.control.now());
  try {
    await forAll(people, (accounts, index) => eraser.erase(`r${index}`, accounts));
    options.log?.(`${people.length} people at ${vendorNames.length} vendors, and ${bystanders.length} who stay`);
    const erased = await eraseAll(eraser, scene, options);
    const [requests, most] = [meter.requests(), meter.most()];
    options.log?.(`${requests} requests; asking the vendors what is true`);
    const allowed = (options.rate * RATE_WINDOW_MS) / 1_000;
    const tooFast = Object.entries(most).filter(([, count]) => count > allowed);
    const violations = [
      ...erased.violations,
      ...(await checkVendors(sandbox, settings.vendors, people, bystanders)),
      ...(await checkJournals(eraser, people, keysOf(sandbox))),
      ...tooFast.map(([name, count]) => `${name} was asked ${count} times in 10 s, and allows ${allowed}`),
    ];
    const seconds = Math.round((performance.now() - started) / 1_000);
    const secrets = [...people.flatMap((accounts) => Object.values(accounts)), ...keysOf(sandbox)];
    return { ...erased, violations, requests, most, seconds, secrets };
  } finally {
    await eraser.stop();
    await sandbox.close();
    await postgres?.stop();
  }
}

async function setScene({ people, store, seed, rate, folder }: ChaosOptions): Promise<Scene> {
  const postgres = store === "sqlite" ? undefined : await startPostgres();
  const meter = createMeter();
  const sandbox = await createSandbox({ seed, users: 0, log: meter.record });
  const { providers } = await sandbox.listen();
  const open = (): Accounts =>
    Object.fromEntries(vendorNames.map((name) => [name, sandbox.control.addUser(name)])) as Record<VendorName, string>;
  const settings = {
    vendors: Object.fromEntries(providers.map(({ name, options }) => [name, options])),
    store: postgres?.url ?? join(folder, "purge.db"),
    delivered: store === "pg-boss",
    rate,
  };
  return {
    sandbox,
    meter,
    postgres,
    settings,
    people: Array.from({ length: people }, open),
    bystanders: Array.from({ length: Math.min(500, 6 + Math.floor(people / 10)) }, open),
  };
}

/** Lets the workers erase everybody, disturbs them, and waits until nothing is left to do. */
async function eraseAll(
  eraser: ChaosEraser,
  { sandbox, meter, postgres, settings, people }: Scene,
  options: ChaosOptions,
): Promise<Pick<ChaosReport, "violations" | "faults" | "disturbances">> {
  sandbox.control.addFaults(...FAULTS);
  const workers = await startWorkers(settings, options.workers);
  const isQuiet = async (): Promise<boolean> =>
    (await eraser.backlog()).targets.every(({ outcome }) => outcome === "scheduled" || outcome === "attention");
  const random = createRandom(options.seed);
  const disturbances = await disturb({ workers, meter, sandbox, postgres, random, isQuiet }, options);
  options.log?.(`${JSON.stringify(disturbances)} after ${meter.requests()} requests; now the rest`);
  const stalls = await untilQuiet(eraser, meter, ["scheduled"]);
  const { faults } = sandbox.control.report();
  sandbox.control.clearFaults();
  // What came too early for a clock that was ahead is scheduled anew.
  for (let rounds = 0; rounds < 4 && (await eraser.backlog()).targets.length > 0; rounds++) {
    sandbox.control.advance(8 * DAY);
    workers.moveClocks(sandbox.control.now() - Date.now());
    stalls.push(...(await untilQuiet(eraser, meter, rounds < 3 ? ["scheduled"] : [])));
  }
  const codes = await workers.stop();
  const said = workers.said.join("");
  const secrets = [...people.flatMap((accounts) => Object.values(accounts)), ...keysOf(sandbox)];
  const violations = [
    ...stalls,
    ...codes.filter((code) => code !== 0).map((code) => `a worker ended with ${code}: ${said.slice(-500)}`),
    ...(secrets.some((secret) => said.includes(secret)) ? ["a worker's output names a person or a key"] : []),
  ];
  return { violations, faults, disturbances };
}

function keysOf(sandbox: Sandbox): string[] {
  return sandbox.providers.flatMap((provider) => Object.values(provider.keys));
}
