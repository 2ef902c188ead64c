import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { mustRun } from "../../workspace/run-program.ts";
import { describePackage } from "./describe-package.ts";

const compiler = [
  "tsc",
  "--ignoreConfig",
  "--noEmit",
  "--extendedDiagnostics",
  // Several checkers would count what they share several times.
  "--singleThreaded",
  "--strict",
  "--skipLibCheck",
  ...["--target", "es2022", "--module", "nodenext", "--lib", "es2022,dom,dom.iterable", "--types", ""],
] as const;

/** How many types the compiler instantiates for a consumer's file with one call; the same on every machine. */
export async function countInstantiations(root: string, provider: string): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), "purge-types-"));
  const method = JSON.stringify(describePackage(root, provider).method);
  try {
    const from = JSON.stringify(join(root, "packages", provider, "dist/index.js"));
    const text = `import { createClient } from ${from};
type Client = ReturnType<typeof createClient>;
export const erase = async (client: Client, ...given: Parameters<Client[${method}]>) => {
  const result = await client[${method}](...given);
  return result.ok ? result : result.kind;
};
`;
    await writeFile(join(folder, "consumer.ts"), text);
    const printed = await mustRun(root, [...compiler, join(folder, "consumer.ts")]);
    return Number(/^Instantiations:\s+(\d+)/m.exec(printed)?.[1] ?? Number.NaN);
  } finally {
    await rm(folder, { recursive: true });
  }
}
