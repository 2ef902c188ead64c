import type { ProviderContract } from "./contract.ts";
import { listCrashCases } from "./crash-cases.ts";
import { listFaultCases } from "./fault-cases.ts";
import { listIdCases } from "./id-cases.ts";
import { listOrdinaryCases } from "./ordinary-cases.ts";
import type { CreateProvider } from "./run-erasure.ts";
import { createSuite, type ProviderCase } from "./suite.ts";

/** Every test of an adapter. */
export function listProviderCases(create: CreateProvider, contract: ProviderContract): ProviderCase[] {
  const suite = createSuite(create, contract);
  return [listOrdinaryCases, listFaultCases, listIdCases, listCrashCases].flatMap((list) => list(suite));
}
