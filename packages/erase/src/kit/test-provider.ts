import { describe as nodeDescribe, test as nodeTest } from "node:test";
import type { ProviderContract } from "./contract.ts";
import { describeProblems } from "./problem.ts";
import { listProviderCases } from "./provider-cases.ts";
import type { CreateProvider } from "./run-erasure.ts";

export type {
  ArrivedRequest,
  ExpectedRequest,
  Person,
  ProviderContract,
  Reply,
  SpecialReply,
  StepContract,
  Vendor,
} from "./contract.ts";
export type { CreateProvider } from "./run-erasure.ts";

/** The functions of a test runner, such as vitest's or those of `node:test`. */
export interface TestRunner {
  describe(name: string, define: () => void): unknown;
  test(name: string, run: () => Promise<void>): unknown;
}

/**
 * Tests an adapter against its vendor's documentation: the exact requests, every fault of a vendor and a network, ids
 * that would change a request, and a crash at every boundary. `create` makes the adapter for a vendor at `baseUrl`.
 *
 *     testProvider(({ baseUrl }) => acme({ apiKey: "test", baseUrl }), { person, steps }, { describe, test });
 */
export function testProvider(create: CreateProvider, contract: ProviderContract, runner?: TestRunner): void {
  const { describe, test } = runner ?? findRunner();
  describe("a provider of @purge/erase", () => {
    for (const { name, find } of listProviderCases(create, contract)) {
      test(name, async () => {
        const problems = await find();
        if (problems.length > 0) throw new Error(`${name}\n${describeProblems(problems)}`);
      });
    }
  });
}

/** vitest's and Jest's globals where there are some, and `node:test` otherwise. */
function findRunner(): TestRunner {
  const { describe, test } = globalThis as Partial<TestRunner>;
  if (describe && test) return { describe, test };
  if (process.env.VITEST !== undefined)
    throw new Error("Pass the functions of vitest: testProvider(create, contract, { describe, test }).");
  return { describe: nodeDescribe, test: nodeTest };
}
