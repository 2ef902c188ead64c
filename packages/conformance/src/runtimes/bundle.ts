import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { packagesFolder } from "./folders.ts";

const src = fileURLToPath(new URL("..", import.meta.url));

/** The clients to bundle: modules by import name, and an expression that creates the subjects. */
export interface ClientModules {
  readonly modules: Readonly<Record<string, string>>;
  /** Uses those names, and `inRuntime` for the exports of `in-runtime/run-in-runtime.ts`. */
  readonly subjects: string;
  /** The `node_modules` of packages that aren't our dependencies. */
  readonly nodeModules?: string;
  /** `node` for clients that only run in Node. */
  readonly platform?: "node";
}

/** All our built packages, with both entries. */
export function ourClients(providers: readonly string[]): ClientModules {
  const modules = providers.flatMap((name, index) => [
    [`package${index}`, join(packagesFolder, name, "dist/index.js")],
    [`fetch${index}`, join(packagesFolder, name, "dist/openapi-fetch.js")],
  ]);
  const record = providers
    .map((name, index) => `${JSON.stringify(name)}: { ...package${index}, ...fetch${index} }`)
    .join(", ");
  return { modules: Object.fromEntries(modules), subjects: `inRuntime.oursOf({ ${record} })` };
}

// CommonJS modules in a bundle load Node's modules with `require`.
const requireForNode =
  'import { createRequire as createRequireForBundle } from "node:module"; const require = createRequireForBundle(import.meta.url);';

/** Bundles the probes and the subjects into one module. `launch`: code that calls `main(control)`. */
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
    alias: {
      "@purge/runtime/openapi-fetch": join(packagesFolder, "runtime/dist/openapi-fetch.js"),
      "@purge/runtime": join(packagesFolder, "runtime/dist/index.js"),
    },
    ...(clients.platform === "node" ? { banner: { js: requireForNode } } : {}),
    logLevel: "silent",
  });
  return result.outputFiles[0]?.text ?? "";
}
