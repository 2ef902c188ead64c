import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { packagesFolder } from "./folders.ts";

const src = fileURLToPath(new URL("..", import.meta.url));

/** The clients to bring into a runtime: modules by the name they are imported as, and an expression for the subjects. */
export interface ClientModules {
  readonly modules: Readonly<Record<string, string>>;
  /** Written over those names and the exports of `in-runtime/run-in-runtime.ts`, as `inRuntime`. */
  readonly subjects: string;
  /** Where packages that are no dependency of ours are found. */
  readonly nodeModules?: string;
  /** `node` for clients that are written for Node alone. */
  readonly platform?: "node";
}

/** All our packages, named and over `http`, as they were built. */
export function ourClients(providers: readonly string[]): ClientModules {
  const modules = providers.map((name, index) => [`package${index}`, join(packagesFolder, name, "dist/index.js")]);
  const record = providers.map((name, index) => `${JSON.stringify(name)}: package${index}`).join(", ");
  return { modules: Object.fromEntries(modules), subjects: `inRuntime.oursOf({ ${record} })` };
}

// CommonJS within a bundle asks for Node's modules by `require`.
const requireForNode =
  'import { createRequire as createRequireForBundle } from "node:module"; const require = createRequireForBundle(import.meta.url);';

/** One module with the probes and the subjects. `launch` is code that may call `main(control)`. */
export async function bundle(clients: ClientModules, launch: string): Promise<string> {
  const contents = [
    `import * as inRuntime from ${JSON.stringify(join(src, "in-runtime/run-in-runtime.ts"))};`,
    ...Object.entries(clients.modules).map(([name, module]) => `import * as ${name} from ${JSON.stringify(module)};`),
    `const main = (control) => inRuntime.runInRuntime(control, ${clients.subjects});`,
    launch,
  ].join("\n");
  const result = await build({
    stdin: { contents, resolveDir: src, loader: "ts", sourcefile: "conformance.ts" },
    bundle: true,
    write: false,
    format: "esm",
    platform: clients.platform ?? "neutral",
    mainFields: ["module", "main"],
    conditions: ["import", "default"],
    target: "es2022",
    external: ["node:*"],
    nodePaths: clients.nodeModules === undefined ? [] : [clients.nodeModules],
    alias: { "@purge/runtime": join(packagesFolder, "runtime/dist/index.js") },
    ...(clients.platform === "node" ? { banner: { js: requireForNode } } : {}),
    logLevel: "silent",
  });
  return result.outputFiles[0]?.text ?? "";
}
