import { providers } from "@purge/all";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Provider } from "./control/control.ts";
import { createSandbox } from "./create-sandbox.ts";
import type { Sandbox } from "./sandbox.ts";

interface Result {
  ok: boolean;
  kind?: string;
  status?: number;
  uncertain: boolean;
}
type Client = Record<string, (input: object) => Promise<Result>>;

const USERS = 1000;
const KINDS = ["lost-response", "500", "429", "reset", "html", "cut-json", "latency", "cut-body"];

let sandbox: Sandbox;
let served: Provider[];
beforeAll(async () => {
  sandbox = await createSandbox({ seed: 4 });
  // The others are simulated from their specifications alone, and have no users.
  served = (await sandbox.listen()).providers.filter(({ userId }) => userId !== undefined);
});
afterAll(() => sandbox.close());

async function clientOf({ name, options }: Provider): Promise<Client> {
  const path = `@purge/all/${name}`;
  const { createClient } = await import(/* @vite-ignore */ path);
  return createClient({ ...options, retries: 4 });
}

/** Calls until the deletion is done. A 404 counts as success only after a lost response. */
async function insist(client: Client, operation: string, input: object): Promise<Result> {
  let uncertain = false;
  for (;;) {
    const result = await client[operation]?.(input);
    if (!result) throw new Error(`No ${operation}.`);
    const { ok, kind, status = 0 } = result;
    const refused = kind === "http" && status < 500 && status !== 429;
    if (ok || refused) return { ...result, uncertain: uncertain || result.uncertain };
    uncertain ||= result.uncertain || status !== 429;
  }
}

/** The vendors that respond to a deletion alike, whether there is such a user or not: asked for users who are gone. */
async function findAlike(clients: readonly Client[]): Promise<Set<string>> {
  const strangers = served.map(({ name }) => sandbox.control.erasure(name)[0]);
  sandbox.control.reset();
  const results = await Promise.all(
    strangers.map((step, i) => clients[i]?.[step?.operation ?? ""]?.(step?.input ?? {})),
  );
  return new Set(served.filter((_, i) => results[i]?.ok).map(({ name }) => name));
}

it("creates and deletes a thousand users at once despite faults, and loses none", async () => {
  expect(providers.map(({ name }) => name)).toEqual(expect.arrayContaining(served.map(({ name }) => name)));
  const clients = await Promise.all(served.map(clientOf));
  const respondsAlike = await findAlike(clients);
  sandbox.control.addFaults(...KINDS.map((kind) => ({ kind, rate: 0.03, ms: 5, retryAfter: 0 })));
  const erased = await Promise.all(
    Array.from({ length: USERS }, async (_, i) => {
      const provider = served[i % served.length] as Provider;
      const client = clients[i % served.length] as Client;
      const steps = sandbox.control.erasure(provider.name);
      const results: Result[] = [];
      for (const { operation, input } of steps) results.push(await insist(client, operation, input));
      return { provider: provider.name, client, steps, results };
    }),
  );
  const { faults, violations, refused } = sandbox.control.report();
  expect(Object.keys(faults).sort()).toEqual([...KINDS].sort());
  expect([violations.last, refused.last]).toEqual([[], []]);
  const unproven = erased.filter(({ results }) => !results.every((result) => result.ok || result.uncertain));
  expect(unproven).toEqual([]);

  sandbox.control.clearFaults();
  // Some vendors delete minutes or weeks after they have responded.
  sandbox.control.advance(30 * 86_400_000);
  const again = await Promise.all(
    erased.map(async ({ provider, client, steps }) => {
      const result = await client[steps[0]?.operation ?? ""]?.(steps[0]?.input ?? {});
      return { provider, status: result?.status };
    }),
  );
  const [alike, others] = [true, false].map((is) => again.filter(({ provider }) => respondsAlike.has(provider) === is));
  expect([...new Set(others?.map(({ status }) => status))].sort()).toEqual([400, 403, 404]);
  expect([...new Set(alike?.map(({ status }) => status))].sort()).toEqual([200, 201, 202, 204]);
});
