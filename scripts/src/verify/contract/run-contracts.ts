import { join } from "node:path";
import type { Sandbox } from "@purge/sandbox";
import type { Document } from "../../document/openapi.ts";
import { type Problem, ProblemError } from "../../document/problem.ts";
import type { Lifecycle } from "../../lint/arazzo/read-lifecycle.ts";
import { newPerson, planLive, type Run } from "./plan-run.ts";
import { type Outcome, respect } from "./respect.ts";

/** A provider that has a life cycle, and what is needed to run it. */
export interface Contract {
  name: string;
  title: string;
  document: Document;
  lifecycle: Lifecycle;
}

/** A run against the sandbox, with its keys, and with a new user where the vendor has no operation that creates one. */
export function planSandbox(
  { name, document, lifecycle }: Contract,
  sandbox: Sandbox,
  origin: string,
  now: number,
): Run {
  const provider = sandbox.control.describe(origin).find((one) => one.name === name);
  const values: Record<string, () => string> = {
    person: () => newPerson(now),
    userId: () => sandbox.control.addUser(name),
  };
  const inputs = lifecycle.inputs.map(({ name: input, default: fallback }) => {
    const key = provider?.keys[input];
    const value = (key && isBasic(document, input) ? btoa(key) : key) ?? values[input]?.() ?? fallback ?? "";
    return [input, value] as const;
  });
  return {
    url: provider?.url ?? origin,
    inputs: Object.fromEntries(inputs),
    secrets: Object.values(provider?.keys ?? {}),
  };
}

/** Arazzo can't encode, so a life cycle takes the login and password of HTTP Basic in Base64. */
function isBasic({ components }: Document, scheme: string): boolean {
  const how = components?.securitySchemes?.[scheme];
  return how?.type === "http" && how.scheme === "basic";
}

/** A contract and the values that it runs with. */
export interface Planned {
  contract: Contract;
  run: Run;
}

/**
 * Runs against the vendors. A provider that was named must have its values in the environment; without names, those that
 * have none are skipped.
 */
export function planVendors(
  contracts: readonly Contract[],
  named: boolean,
  env: NodeJS.ProcessEnv,
  now: number,
): { planned: Planned[]; skipped: Problem[] } {
  const planned: Planned[] = [];
  const skipped: Problem[] = [];
  for (const contract of contracts) {
    try {
      planned.push({ contract, run: planLive(contract.name, contract.document, contract.lifecycle, env, now) });
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      skipped.push(...error.problems);
    }
  }
  if (skipped.length > 0 && (named || planned.length === 0)) throw new ProblemError(skipped);
  return { planned, skipped };
}

/** Runs the contracts two at a time, each in a process of its own. */
export async function runContracts(
  root: string,
  planned: readonly Planned[],
  onDone: (contract: Contract, outcome: Outcome) => void,
): Promise<boolean> {
  const waiting = [...planned];
  let ok = true;
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const { contract, run } = next;
      const outcome = await respect(join(root, contract.lifecycle.file), contract.name, run);
      ok &&= outcome.ok;
      onDone(contract, outcome);
    }
  };
  await Promise.all([work(), work()]);
  return ok;
}
