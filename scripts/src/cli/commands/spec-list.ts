import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { eachOperation } from "../../document/openapi.ts";
import { forEachProvider } from "../../generate/prepare-provider.ts";
import { normalizeProvider } from "../../normalize/normalize-provider.ts";
import type { Provider } from "../../provider/parse-provider.ts";
import { readProviders } from "../../provider/read-providers.ts";
import type { Command } from "../terminal/command.ts";
import { printResult, table } from "../terminal/print.ts";

export const command: Command = {
  async run({ positionals }, io) {
    const all = await readProviders(io.root, positionals);
    const providers = await forEachProvider(all, (provider) => describe(provider, io.root));
    const rows = providers.map(({ name, package: version, operations, api, openapi, source, overlay, exceptions }) => [
      name,
      version ?? "-",
      operations.length,
      api,
      openapi,
      overlay.length,
      exceptions.length,
      source.sha256.slice(0, 12),
      source.retrieved,
      source.origin,
    ]);
    const head = [
      "provider",
      "package",
      "operations",
      "API",
      "source",
      "actions",
      "exceptions",
      "sha256",
      "retrieved",
      "origin",
    ];
    return printResult(io, { providers }, table(head, rows));
  },
};

async function describe(provider: Provider, root: string) {
  const { document, changes, version } = normalizeProvider(provider);
  const sha256 = createHash("sha256")
    .update(provider.files.get("source.yaml") ?? "")
    .digest("hex");
  return {
    name: provider.name,
    title: provider.about.title,
    package: await packageVersion(root, provider.name),
    api: document.info.version,
    openapi: version,
    operations: [...eachOperation(document)].map(({ operation, method, path }) => ({
      id: operation.operationId,
      route: `${method.toUpperCase()} ${path}`,
    })),
    source: { ...provider.about.source, sha256 },
    overlay: changes,
    exceptions: provider.about.lint,
  };
}

async function packageVersion(root: string, name: string): Promise<string | undefined> {
  try {
    const text = await readFile(join(root, "packages", name, "package.json"), "utf8");
    return (JSON.parse(text) as { version?: string }).version;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}
