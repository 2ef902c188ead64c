import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createSandbox } from "../create-sandbox.ts";
import type { Sandbox } from "../sandbox.ts";
import type { Provider } from "./control.ts";

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await createSandbox();
});
afterAll(() => sandbox.close());

// Every provider whose sandbox has users, from code or from a behavior.yaml.
const { providers } = await createSandbox();
const names = providers.filter(({ userId }) => userId !== undefined).map(({ name }) => name);
const find = (name: string): Provider => {
  const provider = sandbox.providers.find((one) => one.name === name);
  if (!provider) throw new Error(`${name} is not served.`);
  return provider;
};

type Client = Record<string, (input: object) => Promise<{ ok: boolean; status?: number }>>;

async function clientOf({ name, options }: Provider): Promise<Client> {
  const path = `@purge/all/${name}`;
  const { createClient } = await import(path);
  return createClient({ ...options, fetch: sandbox.fetch }) as Client;
}

it("is there where a behavior is code, and where it is data", () => {
  expect(names).toEqual(expect.arrayContaining(["konstantly", "okta"]));
});

describe.each(names)("the first user of %s", (name) => {
  it("is the one in the package's README", () => {
    const readme = readFileSync(new URL(`../../../${name}/README.md`, import.meta.url), "utf8");
    const { userId } = find(name);
    // An id that is a number has no quotes.
    expect([`"${userId}"`, `[${userId}]`].filter((written) => readme.includes(written))).not.toEqual([]);
  });

  it("is found and erased with the specification's examples", async () => {
    const client = await clientOf(find(name));
    const lookups = sandbox.control.examples(name).filter(({ operation }) => /^(get|read|resolve)User/.test(operation));
    for (const { operation, input } of lookups) {
      expect(await client[operation]?.(input), operation).toMatchObject({ ok: true, status: 200 });
    }
    for (const { operation, input, status } of sandbox.control.erasure(name, find(name).userId)) {
      expect(await client[operation]?.(input), operation).toMatchObject({ ok: true, status });
    }
  });
});

it("leaves room for the users of the specification's examples", async () => {
  const creations = names.flatMap((name) =>
    sandbox.control
      .examples(name)
      .filter(({ operation }) => operation === "createUser")
      .map((step) => ({ name, ...step })),
  );
  expect(creations.length).toBeGreaterThan(3);
  for (const { name, operation, input, status } of creations) {
    const client = await clientOf(find(name));
    expect(await client[operation]?.(input), name).toMatchObject({ ok: true, status });
  }
});

it.each([-1, 1.5, 100_001, Number.NaN])("refuses %d users", async (users) => {
  await expect(createSandbox({ users })).rejects.toThrow("must be a whole number from 0 to 100000");
});
