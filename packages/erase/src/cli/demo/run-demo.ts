import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createSandbox, type Sandbox } from "@purge/sandbox";
import { exportJWK, generateKeyPair } from "jose";
import { createEraser } from "../../eraser/create-eraser.ts";
import type { Eraser } from "../../eraser/eraser.ts";
import type { Providers } from "../../model/people.ts";
import type { PrivateJwk } from "../../receipt/read-signing-keys.ts";
import { adapterNames } from "../config/adapter-names.ts";
import { createProvider } from "../config/create-provider.ts";
import { describeStatus } from "../terminal/describe-status.ts";

export interface Demo {
  readonly settled: boolean;
  readonly text: string;
  readonly json: object;
}

const REQUEST = "demo-1";
/** Characters of the receipt that are shown. */
const SHOWN = 120;
const DAY_MS = 86_400_000;

/** One person erased at every vendor of a fresh sandbox: asked, waited for, read back, and signed for. */
export async function runDemo(): Promise<Demo> {
  const folder = await mkdtemp(join(tmpdir(), "purge-demo-"));
  const sandbox = await createSandbox();
  const providers = await createProviders(sandbox);
  const { privateKey } = await generateKeyPair("EdDSA", { crv: "Ed25519", extractable: true });
  const eraser = createEraser({
    providers,
    store: join(folder, "purge.db"),
    secret: randomBytes(32),
    signingKey: (await exportJWK(privateKey)) as PrivateJwk,
    issuer: "https://shop.example",
    now: sandbox.control.now,
    confirmAfterMs: 100,
  });
  try {
    return await play(eraser, sandbox, providers);
  } finally {
    await eraser.stop();
    await sandbox.close();
    await rm(folder, { recursive: true, force: true });
  }
}

async function createProviders(sandbox: Sandbox): Promise<Providers> {
  const served = sandbox.providers.filter(({ name }) => adapterNames().includes(name));
  const made = served.map(async ({ name, options }) => {
    return [name, await createProvider(name, { ...options, fetch: sandbox.fetch })] as const;
  });
  return Object.fromEntries(await Promise.all(made));
}

async function play(eraser: Eraser<Providers>, { control }: Sandbox, providers: Providers): Promise<Demo> {
  const names = Object.keys(providers);
  const days = Math.ceil(Math.max(...Object.values(providers).map(({ graceMs = 0 }) => graceMs)) / DAY_MS);
  const people = Object.fromEntries(names.map((name) => [name, control.addUser(name)]));
  await eraser.erase(REQUEST, people);
  await eraser.run({ waitMs: 5_000 });
  const first = await eraser.status(REQUEST);
  control.advance(days * DAY_MS);
  await eraser.run({ waitMs: 5_000 });
  const last = await eraser.status(REQUEST);
  const receipt = await eraser.receipt(REQUEST);
  const verified = await eraser.verify(receipt);
  const text = `One person, asked to be erased at ${names.length} vendors:

${describeStatus(first)}
${days} days later, when the slowest vendor is through:

${describeStatus(last)}
The receipt, a JSON Web Token of ${receipt.length} bytes, is ${verified.ok ? "valid" : `NOT valid: ${verified.problem}`}:

${receipt.slice(0, SHOWN)}… (the whole of it: purge demo --json)

It proves: ${verified.ok ? verified.claims.proves : ""}
It does not prove: ${verified.ok ? verified.claims.doesNotProve : ""}`;
  return { settled: last.state === "settled" && verified.ok, text, json: { status: last, receipt } };
}
