import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const src = fileURLToPath(new URL("..", import.meta.url));
const packages = fileURLToPath(new URL("../../..", import.meta.url));

/** The clients to bring into a runtime: modules by the name they are imported as, and an expression for the subjects. */
export interface Cast {
  readonly modules: Readonly<Record<string, string>>;
  /** Written over those names and the exports of `inside/main.ts`, as `inside`. */
  readonly subjects: string;
  /** Where packages that are no dependency of ours are found. */
  readonly nodeModules?: string;
  /** `node` for clients that are written for Node alone. */
  readonly platform?: "node";
}

/** All our packages, with both entries, as they were built. */
export function castOfOurs(providers: readonly string[]): Cast {
  const modules = providers.flatMap((name, index) => [
    [`package${index}`, join(packages, name, "dist/index.js")],
    [`fetch${index}`, join(packages, name, "dist/openapi-fetch.js")],
  ]);
  const record = providers
    .map((name, index) => `${JSON.stringify(name)}: { ...package${index}, ...fetch${index} }`)
    .join(", ");
  return { modules: Object.fromEntries(modules), subjects: `inside.oursOf({ ${record} })` };
}

// CommonJS within a bundle asks for Node's modules by `require`.
const requireForNode =
  'import { createRequire as createRequireForBundle } from "node:module"; const require = createRequireForBundle(import.meta.url);';

/** One module with the probes and the subjects. `launch` is code that may call `main(control)`. */
export async function bundle(cast: Cast, launch: string): Promise<string> {
  const contents = [
    `import * as inside from ${JSON.stringify(join(src, "inside/main.ts"))};`,
    ...Object.entries(cast.modules).map(([name, module]) => `import * as ${name} from ${JSON.stringify(module)};`),
    `const main = (control) => inside.main(control, ${cast.subjects});`,
    launch,
  ].join("\n");
  const result = await build({
    stdin: { contents, resolveDir: src, loader: "ts", sourcefile: "conformance.ts" },
    bundle: true,
    write: false,
    format: "esm",
    platform: cast.platform ?? "neutral",
    mainFields: ["module", "main"],
    conditions: ["import", "default"],
    target: "es2022",
    external: ["node:*"],
    nodePaths: cast.nodeModules === undefined ? [] : [cast.nodeModules],
    alias: {
      "@purge/runtime/openapi-fetch": join(packages, "runtime/dist/openapi-fetch.js"),
      "@purge/runtime": join(packages, "runtime/dist/index.js"),
    },
    ...(cast.platform === "node" ? { banner: { js: requireForNode } } : {}),
    logLevel: "silent",
  });
  return result.outputFiles[0]?.text ?? "";
}
