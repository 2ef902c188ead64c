import { existsSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import type { Sandbox, Provider as Served, Step } from "@purge/sandbox";
import { runProgram, startProgram } from "../../workspace/run-program.ts";

const VERSION = "5.14.2";

/**
 * Installs Stoplight's Prism, which validates requests and responses against a specification, into .cache. It is no
 * dependency because it takes 90 MB.
 */
export async function fetchPrism(root: string, say: (text: string) => void): Promise<string> {
  const folder = join(root, ".cache", `prism-${VERSION}`);
  const entry = join(folder, "node_modules/@stoplight/prism-cli/dist/index.js");
  if (existsSync(entry)) return entry;
  say(`Fetching Prism ${VERSION} into .cache (90 MB, once)\n`);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, "package.json"), '{ "private": true }\n');
  const args = [
    "install",
    "--no-audit",
    "--no-fund",
    "--loglevel=error",
    "--prefix",
    folder,
    `@stoplight/prism-cli@${VERSION}`,
  ];
  const { code, output } = await runProgram(root, ["npm", ...args], folder);
  if (code !== 0 || !existsSync(entry)) throw new Error(`npm could not install Prism (exit code ${code}):\n${output}`);
  return entry;
}

/** What Prism says of one call. */
export interface PrismResult {
  operation: string;
  status: number | undefined;
  violations: string[];
}

type Client = Record<string, (input: object) => Promise<{ status?: number; error?: unknown; ok: boolean }>>;

/** Sends every operation, and an erasure, from our client through Prism to the sandbox. */
export async function runPrism(entry: string, root: string, served: Served, sandbox: Sandbox): Promise<PrismResult[]> {
  const port = await freePort();
  const args = [entry, "proxy", join(root, "specs", served.name, "openapi.yaml"), served.url, "--port", String(port)];
  const prism = startProgram(root, [process.execPath, ...args]);
  try {
    await untilUp(prism);
    const found: string[] = [];
    const client = await clientOf(served, `http://127.0.0.1:${port}`, found);
    const results: PrismResult[] = [];
    for (const step of [...sandbox.control.examples(served.name), ...sandbox.control.erasure(served.name)]) {
      results.push(await call(client, step, found));
    }
    return results;
  } finally {
    prism.kill();
  }
}

async function call(client: Client, { operation, input }: Step, found: string[]): Promise<PrismResult> {
  found.length = 0;
  const result = await client[operation]?.(input);
  // Without a status nothing has arrived: our own client refused it, or Prism was not there.
  const lost = result?.status === undefined ? [String(result?.error ?? "no such method")] : [];
  return { operation, status: result?.status, violations: [...found, ...lost] };
}

async function clientOf({ name, options }: Served, baseUrl: string, found: string[]): Promise<Client> {
  const path = `@purge/all/${name}`;
  const { createClient } = (await import(/* @vite-ignore */ path)) as { createClient(options: object): unknown };
  const fetch = async (request: Request): Promise<Response> => {
    const response = await globalThis.fetch(request);
    const violations = JSON.parse(response.headers.get("sl-violations") ?? "[]") as {
      message: string;
      location: string[];
    }[];
    found.push(...violations.map(({ message, location }) => `${location.join(".")}: ${message}`));
    return response;
  };
  return createClient({ ...options, baseUrl, fetch, retries: 0 }) as Client;
}

function untilUp(prism: ReturnType<typeof startProgram>): Promise<void> {
  return new Promise((resolve, reject) => {
    let output = "";
    const read = (chunk: Buffer): void => {
      output += chunk.toString();
      if (output.includes("is listening")) resolve();
    };
    prism.stdout.on("data", read);
    prism.stderr.on("data", read);
    prism.on("error", reject);
    prism.on("close", (code) => reject(new Error(`Prism exited with code ${code}:\n${output}`)));
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}
