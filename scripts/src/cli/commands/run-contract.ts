import { createSandbox } from "@purge/sandbox";
import type { Document } from "../../document/openapi.ts";
import { parseData } from "../../document/parse-data.ts";
import { failOn, ProblemError } from "../../document/problem.ts";
import { checkArazzo } from "../../lint/arazzo/check-arazzo.ts";
import { readLifecycle } from "../../lint/arazzo/read-lifecycle.ts";
import type { Provider } from "../../provider/parse-provider.ts";
import { readProviders } from "../../provider/read-providers.ts";
import { fetchPrism, type PrismResult, runPrism } from "../../verify/contract/prism.ts";
import type { Outcome } from "../../verify/contract/respect.ts";
import { type Contract, planSandbox, planVendors, runContracts } from "../../verify/contract/run-contracts.ts";
import type { Arguments, Io } from "../terminal/command.ts";
import { printResult } from "../terminal/print.ts";
import { UsageError } from "../terminal/usage-error.ts";

/** Runs the life cycles, of packages that are built. */
export async function runContract(args: Arguments, io: Io): Promise<number> {
  if (args.flag("prism")) return underPrism(await readProviders(io.root, args.positionals), io);
  const contracts = readContracts(await readProviders(io.root, args.positionals));
  const done: { name: string; outcome: Outcome }[] = [];
  const onDone: OnDone = (contract, outcome) => {
    done.push({ name: contract.name, outcome });
    if (!io.json) io.stdout.write(describe(contract, outcome));
  };
  const named = args.positionals.length > 0;
  const ok = args.flag("live")
    ? await againstVendors(contracts, named, io, onDone)
    : await againstSandbox(contracts, io, onDone);
  return printResult(io, { contracts: done }, "", ok);
}

type OnDone = (contract: Contract, outcome: Outcome) => void;

async function againstVendors(contracts: Contract[], named: boolean, io: Io, onDone: OnDone): Promise<boolean> {
  const { planned, skipped } = planVendors(contracts, named, process.env, Date.now());
  for (const { provider, next } of skipped) io.stderr.write(`Skipped ${provider}. ${next}\n`);
  return runContracts(io.root, planned, onDone);
}

async function againstSandbox(contracts: Contract[], io: Io, onDone: OnDone): Promise<boolean> {
  const sandbox = await createSandbox({ specs: contracts });
  try {
    const { url } = await sandbox.listen();
    const now = Date.now();
    const planned = contracts.map((contract) => ({ contract, run: planSandbox(contract, sandbox, url, now) }));
    return await runContracts(io.root, planned, onDone);
  } finally {
    await sandbox.close();
  }
}

async function underPrism(providers: readonly Provider[], io: Io): Promise<number> {
  const entry = await fetchPrism(io.root, (text) => io.stderr.write(text));
  const specs = providers.map((provider) => ({ name: provider.name, document: readDocument(provider) }));
  const sandbox = await createSandbox({ specs });
  try {
    const { providers: served } = await sandbox.listen();
    const judged = [];
    for (const one of served) judged.push({ name: one.name, calls: await runPrism(entry, io.root, one, sandbox) });
    const ok = judged.every(({ calls }) => calls.every(({ violations }) => violations.length === 0));
    return printResult(io, { judged }, judged.map(verdict).join(""), ok);
  } finally {
    await sandbox.close();
  }
}

function verdict({ name, calls }: { name: string; calls: PrismResult[] }): string {
  const rows = calls.map(({ operation, status, violations }) => {
    const line = `  ${violations.length === 0 ? "✓" : "✗"} ${operation} ${status ?? "no response"}`;
    return [line, ...violations.map((violation) => `      ${violation}`)].join("\n");
  });
  return `${name}: ${calls.filter(({ violations }) => violations.length === 0).length} of ${calls.length} calls accepted\n${rows.join("\n")}\n`;
}

function readContracts(providers: readonly Provider[]): Contract[] {
  const contracts = providers.flatMap((provider) => {
    const lifecycle = readLifecycle(provider);
    if (lifecycle === undefined) return [];
    const document = readDocument(provider);
    failOn(checkArazzo(provider, document));
    return [{ name: provider.name, title: provider.about.title, document, lifecycle }];
  });
  if (contracts.length === 0) throw new UsageError("none of these providers has a lifecycle.arazzo.yaml");
  return contracts;
}

function readDocument({ name, folder, files }: Provider): Document {
  const origin = { provider: name, file: `${folder}/openapi.yaml` };
  const text = files.get("openapi.yaml");
  if (text !== undefined) return parseData(text, origin) as unknown as Document;
  throw new ProblemError({
    ...origin,
    rule: "provider-file",
    severity: "error",
    expected: "the normalized specification",
    found: "nothing",
    next: "Run `node run.mjs generate`.",
  });
}

function describe({ title, lifecycle }: Contract, { ok, steps, output }: Outcome): string {
  const width = Math.max(0, ...steps.map(({ step }) => step.length));
  const rows = steps.map(({ step, operation, status, ok: held, failures }) => {
    const line = `  ${held ? "✓" : "✗"} ${step.padEnd(width)}  ${operation.padEnd(6)}  ${status || "no response"}`;
    return [line, ...failures.map((failure) => `      ${failure.trim().replaceAll("\n", "\n      ")}`)].join("\n");
  });
  const head = `${ok ? "✓" : "✗"} ${title}: ${steps.filter((step) => step.ok).length} of ${steps.length} steps passed`;
  return `${[head, ...rows, ...(ok ? [] : [`  ${lifecycle.file}`])].join("\n")}\n${steps.length === 0 ? output : ""}`;
}
