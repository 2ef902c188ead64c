import { enableCompileCache } from "node:module";
import { availableParallelism } from "node:os";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { readSpecifications } from "./corpus/read-specifications.ts";
import { summarize } from "./corpus/summarize.ts";

// `pnpm bench:corpus <folder>`: the whole pipeline (`spec add`, nothing kept aside) over every specification in a
// folder, beside openapi-typescript alone. Nothing is written but to .cache/corpus, where the packages are compiled.
const usage = "Usage: pnpm bench:corpus <folder or file>… [--no-compile] [--json]\n";
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    compile: { type: "boolean", default: true },
    json: { type: "boolean", default: false },
    help: { type: "boolean", short: "h", default: false },
  },
  allowNegative: true,
});
const root = resolve(import.meta.dirname, "../../..");

async function run(): Promise<void> {
  const { measureFiles } = await import("./corpus/measure-files.ts");
  const { compilePackages } = await import("./corpus/compile-packages.ts");
  // pnpm runs scripts in the workspace's root; a path is meant from where it was typed.
  const folders = positionals.map((path) => resolve(process.env.INIT_CWD ?? process.cwd(), path));
  const measured = await measureFiles(root, await readSpecifications(folders));
  const failures = values.compile ? await compilePackages(root, measured, availableParallelism()) : undefined;
  const { data, text } = summarize(measured, failures);
  process.stdout.write(values.json ? `${JSON.stringify(data, null, 2)}\n` : text);
}

if (values.help || positionals.length === 0) {
  process.stdout.write(usage);
  process.exitCode = values.help ? 0 : 2;
} else {
  enableCompileCache();
  process.env.REDOCLY_TELEMETRY = "off";
  process.env.REDOCLY_SUPPRESS_UPDATE_NOTICE = "true";
  await run();
}
