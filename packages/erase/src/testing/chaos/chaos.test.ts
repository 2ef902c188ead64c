import { type ChildProcess, spawn } from "node:child_process";
import { EventEmitter, once } from "node:events";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { createSandbox, type Fault, type Sandbox } from "@purge/sandbox";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { DAY } from "../memory/create-test-eraser.ts";
import { type ChaosEraser, createChaosEraser, type VendorOptions } from "./worker.ts";

vi.setConfig({ testTimeout: 180_000 });

const PEOPLE = 12;
const BYSTANDERS = 6;
const KILLS = 6;
const FAULTS: readonly Fault[] = [
  { kind: "lost-response", rate: 0.06 },
  { kind: "reset", rate: 0.05 },
  { kind: "500", rate: 0.05, processed: true },
  { kind: "429", rate: 0.05, retryAfter: 1 },
  { kind: "html", rate: 0.04 },
  { kind: "cut-json", rate: 0.04 },
  { kind: "stall", rate: 0.02 },
  { kind: "cut-body", rate: 0.04 },
];
const names = ["junction", "klavis", "konstantly", "proficient", "sunbird"] as const;
type Accounts = Record<(typeof names)[number], string>;

const folder = mkdtempSync(join(tmpdir(), "purge-chaos-"));
const store = join(folder, "purge.db");
const requests = new EventEmitter();
/** What the workers complained of. */
const said: string[] = [];
let sandbox: Sandbox;
let vendors: VendorOptions;
let people: Accounts[];
let bystanders: Accounts[];
let eraser: ChaosEraser;

beforeAll(async () => {
  sandbox = await createSandbox({ seed: 11, log: () => requests.emit("request") });
  const { providers } = await sandbox.listen();
  vendors = Object.fromEntries(providers.map(({ name, options }) => [name, options]));
  const open = () => Object.fromEntries(names.map((name) => [name, sandbox.control.addUser(name)])) as Accounts;
  people = Array.from({ length: PEOPLE }, open);
  bystanders = Array.from({ length: BYSTANDERS }, open);
});
afterAll(async () => {
  await eraser?.stop();
  await sandbox.close();
  rmSync(folder, { recursive: true, force: true });
});

test("workers are killed, vendors fail in eight ways, and then nobody is left, nobody else is gone, and every success has its evidence", async () => {
  const recording = createChaosEraser(vendors, store, 0);
  await Promise.all(people.map((accounts, index) => recording.erase(`r${index}`, accounts)));
  await recording.stop();
  sandbox.control.addFaults(...FAULTS);
  for (let kill = 0; kill < KILLS && (await killSoon(await startWorker())); kill++);
  sandbox.control.clearFaults();
  eraser = createChaosEraser(vendors, store, 0);
  await runUntilQuiet(eraser);
  await eraser.stop();
  sandbox.control.advance(8 * DAY);
  eraser = createChaosEraser(vendors, store, 8 * DAY);
  await runUntilQuiet(eraser);

  for (const accounts of people) expect(await present(accounts), "somebody is left").toEqual([]);
  for (const accounts of bystanders) expect(await present(accounts), "a bystander is gone").toEqual(names);
  for (const index of people.keys()) await checkRequest(`r${index}`);
  const receipts = await Promise.all(people.map((_, index) => eraser.receipt(`r${index}`)));
  const logs = await Promise.all(people.map((_, index) => eraser.log(`r${index}`)));
  const files = readdirSync(folder).map((name) => readFileSync(join(folder, name), "latin1"));
  const claims = receipts.map((receipt) => Buffer.from(receipt.split(".")[1] ?? "", "base64url").toString());
  const written = [...files, ...claims, JSON.stringify(logs), ...said].join("\n");
  expect(secretsOf(people).filter((secret) => written.includes(secret))).toEqual([]);
  expect(Object.keys(sandbox.control.report().faults).length).toBeGreaterThan(5);
});

/** What must be written nowhere: ids, keys, and what is in the vendors' bodies. */
function secretsOf(accounts: readonly Accounts[]): string[] {
  const keys = sandbox.providers.flatMap((provider) => Object.values(provider.keys));
  return [
    ...accounts.flatMap((one) => Object.values(one)),
    ...keys,
    "User deleted successfully",
    "SUCCESS",
    "first_name",
  ];
}

async function checkRequest(request: string): Promise<void> {
  const { broken, entries } = await eraser.log(request);
  expect(broken).toBeUndefined();
  const { targets } = await eraser.status(request);
  for (const { provider, outcome, evidence, reason } of targets) {
    // Nonsense five times in a row is for a person: that can happen where so much fails. It is never called a success.
    if (outcome === "attention") expect(reason).toMatch(/^unclear after 5 attempts/);
    else expect([outcome, evidence]).toEqual(["erased", expect.stringMatching(/confirmed|inferred|reported/)]);
    const mine = entries.filter((entry) => entry.provider === provider).map(({ entry }) => entry);
    expect(mine.some((entry) => entry.is === "sent" && entry.step === "delete")).toBe(true);
  }
  expect(await eraser.verify(await eraser.receipt(request))).toMatchObject({ ok: true });
}

/** Which of these accounts are still there, as the vendors themselves say. */
async function present(accounts: Accounts): Promise<string[]> {
  const { targets } = await eraser.plan(accounts);
  expect(targets.filter(({ account }) => account === "unknown")).toEqual([]);
  return targets.filter(({ account }) => account === "found").map(({ provider }) => provider);
}

/** Runs, and releases what a person would release, until nothing more comes of it. */
async function runUntilQuiet(one: ChaosEraser): Promise<void> {
  for (let round = 0; round < 3; round++) {
    await one.run({ waitMs: 5_000 });
    const { targets, requests } = await one.backlog();
    if (!targets.some(({ outcome }) => outcome === "attention")) return;
    for (const request of requests) {
      const { targets: open } = await one.status(request);
      for (const { provider, outcome } of open) {
        if (outcome === "attention") await one.release(request, provider as keyof Accounts, "the faults are over");
      }
    }
  }
}

async function startWorker(): Promise<ChildProcess> {
  const worker = spawn(process.execPath, [join(import.meta.dirname, "worker.ts"), JSON.stringify(vendors), store], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  worker.stderr?.on("data", (chunk: Buffer) => said.push(chunk.toString()));
  if (worker.stdout) await once(worker.stdout, "data");
  return worker;
}

/** After some requests, and never after the same number. Returns false if there was nothing left to do. */
async function killSoon(worker: ChildProcess): Promise<boolean> {
  const requestWithin = async (ms: number): Promise<boolean> =>
    (await Promise.race([once(requests, "request"), setTimeout(ms)])) !== undefined;
  // A busy machine takes its time to start a program.
  const busy = await requestWithin(15_000);
  for (let left = 2 + Math.floor(Math.random() * 40); busy && left > 0 && (await requestWithin(2_000)); left--);
  worker.kill("SIGKILL");
  await once(worker, "close");
  return busy;
}
