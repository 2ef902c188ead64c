import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { listProviders } from "../provider/read-providers.ts";
import { runProgram } from "../workspace/run-program.ts";

const peer = "@hey-api/openapi-ts@0.95.0";

const script = `
import { createClient } from "@hey-api/openapi-ts";
for (const [name, input] of JSON.parse(process.argv[2])) {
  await createClient({ input, output: "out/" + name, logs: { level: "silent" }, plugins: ["@hey-api/typescript", "@hey-api/sdk"] });
}
`;

/** Seconds that a peer's generator alone takes for our five documents, in one process; or why it could not be had. */
export async function measurePeer(
  root: string,
): Promise<{ peer: string; seconds: number } | { peer: string; skipped: string }> {
  const folder = join(root, ".cache/bench-peer");
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, "package.json"), '{ "private": true, "type": "module" }');
  const quiet = ["--prefer-offline", "--no-audit", "--no-fund", "--ignore-scripts", "--no-save", "--loglevel=error"];
  const installed = await runProgram(root, ["npm", "install", ...quiet, peer, "typescript@5.9.3"], folder);
  if (installed.code !== 0)
    return { peer, skipped: `npm could not install it: ${installed.output.trim().split("\n")[0]}` };
  await writeFile(join(folder, "run.js"), script);
  const inputs = (await listProviders(root)).map((name) => [name, join(root, "specs", name, "openapi.yaml")]);
  const begun = performance.now();
  const { code, output } = await runProgram(root, ["node", "run.js", JSON.stringify(inputs)], folder);
  if (code !== 0) return { peer, skipped: `it ended with ${code}: ${output.trim().split("\n")[0]}` };
  return { peer, seconds: (performance.now() - begun) / 1000 };
}
