import type { Provider, Step } from "../model/provider.ts";
import type { ProviderContract } from "./contract.ts";
import { createStages } from "./create-stages.ts";
import { judgeRun, type Wanted } from "./judge-run.ts";
import type { Problem } from "./problem.ts";
import { type CreateProvider, type Ran, type RunOptions, runErasure } from "./run-erasure.ts";

/** One test: its name, and what is wrong with the adapter. */
export interface ProviderCase {
  readonly name: string;
  find(): Promise<Problem[]>;
}

/** What the lists of cases are made of. */
export interface Suite {
  readonly contract: ProviderContract;
  /** The adapter, to see what it can do. */
  readonly provider: Provider<unknown>;
  /** The ways in which the person can be named. */
  readonly ways: readonly NonNullable<RunOptions["by"]>[];
  /** The steps that the adapter comes to. */
  readonly steps: readonly Step[];
  run(options: RunOptions): Promise<Ran>;
  check(options: RunOptions, wanted: Wanted): Promise<Problem[]>;
}

export function createSuite(create: CreateProvider, contract: ProviderContract): Suite {
  const provider = create({ baseUrl: "http://127.0.0.1:9" }) as Provider<unknown>;
  const optional = {
    undo: provider.undo,
    status: provider.progress,
    "read-back": provider.find,
    locate: provider.locate,
  };
  const stages = createStages();
  const run = (options: RunOptions) => stages.use((stage) => runErasure(stage, create, contract, options));
  return {
    contract,
    provider,
    ways: provider.locate && contract.steps.locate ? ["id", "lookup"] : ["id"],
    steps: (Object.keys(contract.steps) as Step[]).filter((step) => !(step in optional) || optional[step as "undo"]),
    run,
    check: async (options, wanted) => judgeRun(await run(options), wanted),
  };
}
