import { generateKeyPairSync, randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createEraser, type Eraser, ownProvider, type Provider, type Providers } from "@purge/erase";
import { createSandbox, type Sandbox } from "@purge/sandbox";
import { describeEntry } from "./describe-entry.ts";
import type { Run } from "./run-page.ts";

const request = "T-1042";
/** The name of our own database among the providers. */
const own: string = "shop";

/**
 * Erases one person at every vendor of a fresh sandbox and in a database of our own, and loses one response. `titles` are
 * the vendors' names.
 */
export async function recordRun(titles: ReadonlyMap<string, string>): Promise<Run> {
  const folder = await mkdtemp(join(tmpdir(), "purge-site-"));
  const sandbox = await createSandbox({ users: 0 });
  const vendors = await createProviders(sandbox);
  const { privateKey } = generateKeyPairSync("ed25519");
  const eraser = createEraser({
    providers: { ...vendors, [own]: shop() },
    after: { [own]: Object.keys(vendors) },
    store: join(folder, "purge.db"),
    secret: randomBytes(32),
    signingKey: JSON.stringify(privateKey.export({ format: "jwk" })),
    issuer: "https://shop.example",
    now: sandbox.control.now,
  });
  try {
    await play(eraser, sandbox, Object.keys(vendors));
    return await describe(eraser, titles);
  } finally {
    await eraser.stop();
    await sandbox.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** A client and an adapter for each vendor that has one. */
async function createProviders({ providers, fetch }: Sandbox): Promise<Record<string, Provider<unknown>>> {
  const made = providers.map(async ({ name, options }) => {
    const adapters = await importAdapter(name);
    const { createClient } = (await import(/* @vite-ignore */ `@purge/all/${name}`)) as {
      createClient(options: object): object;
    };
    const adapter = adapters?.[name]?.(createClient({ ...options, fetch, retries: 0 }));
    return adapter === undefined ? [] : [[name, adapter] as const];
  });
  return Object.fromEntries((await Promise.all(made)).flat());
}

type Adapters = Record<string, (client: object) => Provider<unknown>>;

const manifest = createRequire(import.meta.url).resolve("@purge/erase/package.json");

async function importAdapter(name: string): Promise<Adapters | undefined> {
  const { exports } = JSON.parse(readFileSync(manifest, "utf8")) as { exports: object };
  if (!Object.hasOwn(exports, `./${name}`)) return undefined;
  return (await import(/* @vite-ignore */ `@purge/erase/${name}`)) as Adapters;
}

function shop(): Provider<unknown> {
  const users = new Set(["17"]);
  return ownProvider({
    erase: async (id) => users.delete(id),
    exists: async (id) => users.has(id),
  }) as Provider<unknown>;
}

/** The vendors' clock is moved to whatever is due next, so that a week takes no time. */
async function play(eraser: Eraser<Providers>, { control }: Sandbox, names: readonly string[]): Promise<void> {
  const people = Object.fromEntries(names.map((name) => [name, control.addUser(name)]));
  const [, unlucky = names[0]] = names;
  if (unlucky !== undefined) {
    control.addFaults({ kind: "lost-response", provider: unlucky, operation: "deleteUser", count: 1 });
  }
  await eraser.erase(request, { ...people, [own]: "17" });
  while (true) {
    await eraser.run();
    const { targets, state } = await eraser.status(request);
    const due = targets.flatMap(({ next }) => (next === undefined ? [] : [Date.parse(next)]));
    if (state === "settled") return;
    if (due.length === 0) throw new Error(`The recorded erasure is ${state}, and nothing is due.`);
    control.advance(Math.max(1, Math.min(...due) - control.now() + 1));
  }
}

async function describe(eraser: Eraser<Providers>, titles: ReadonlyMap<string, string>): Promise<Run> {
  const { entries } = await eraser.log(request);
  const { targets, deadline } = await eraser.status(request);
  const receipt = await eraser.receipt(request);
  const titleOf = (provider: string) => titles.get(provider) ?? "Your database";
  const begun = entries[0]?.entry.at ?? 0;
  return {
    request,
    begun: new Date(begun).toISOString(),
    deadline,
    targets: targets.map((target) => ({ ...target, title: titleOf(target.provider) })),
    events: entries.map(({ provider, entry }) => ({
      provider,
      title: provider === "" ? "" : titleOf(provider),
      afterMs: entry.at - begun,
      ...describeEntry(entry),
    })),
    receipt,
    receiptPage: await eraser.receiptPage(receipt),
    keys: await eraser.keys(),
  };
}
