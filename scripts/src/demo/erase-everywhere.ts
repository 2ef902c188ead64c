import { providers } from "@purge/all";
import { createSandbox, type Provider, type Sandbox, type Step } from "@purge/sandbox";

/** One call of the demo and what the client returned. */
export interface CallResult {
  title: string;
  operation: string;
  status: number | undefined;
  /** Why it is not a success. */
  kind: string | undefined;
  body: unknown;
  ok: boolean;
  ms: number;
}

/** What a client's method returns, as far as we show it. */
interface Result {
  ok: boolean;
  kind?: string;
  status?: number;
  data?: unknown;
  error?: unknown;
}
type Client = Record<string, (input: object) => Promise<Result>>;

/** Deletes one user at each vendor of a fresh sandbox, with the generated clients. */
export async function eraseEverywhere(): Promise<{ url: string; results: CallResult[]; problems: string[] }> {
  const sandbox = await createSandbox();
  try {
    const { url, providers: vendors } = await sandbox.listen();
    const erased = await Promise.all(providers.map(({ name, title }) => eraseAt(sandbox, find(vendors, name), title)));
    const { refused, violations } = sandbox.control.report();
    const problems = [...refused.last, ...violations.last].map((one) => `${one.provider}: ${one.problems.join("; ")}.`);
    return { url, results: erased.flat(), problems };
  } finally {
    await sandbox.close();
  }
}

function find(vendors: Provider[], name: string): Provider {
  const vendor = vendors.find((one) => one.name === name);
  if (!vendor) throw new Error(`The sandbox does not serve ${name}.`);
  return vendor;
}

async function eraseAt(sandbox: Sandbox, vendor: Provider, title: string): Promise<CallResult[]> {
  const path = `@purge/all/${vendor.name}`;
  const { createClient } = (await import(/* @vite-ignore */ path)) as { createClient(options: object): unknown };
  const client = createClient(vendor.options) as Client;
  const results: CallResult[] = [];
  for (const { operation, input, status } of sandbox.control.erasure(vendor.name)) {
    const started = performance.now();
    const result = await call(client, operation, input);
    const ok = result.ok && result.status === status;
    const body = result.ok ? result.data : result.status === undefined ? messageOf(result.error) : result.error;
    results.push({
      title,
      operation,
      status: result.status,
      kind: result.kind,
      body,
      ok,
      ms: performance.now() - started,
    });
  }
  return results;
}

async function call(client: Client, operation: string, input: Step["input"]): Promise<Result> {
  const method = client[operation];
  if (!method) throw new Error(`The client has no ${operation}.`);
  return method(input);
}

/** The error of a call without a response. */
function messageOf(error: unknown): string {
  return (error as { message: string }).message;
}
