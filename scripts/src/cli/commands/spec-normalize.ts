import { ProblemError } from "../../document/problem.ts";
import { applyPlan } from "../../generate/apply-plan.ts";
import { forEachProvider } from "../../generate/prepare-provider.ts";
import { normalizeProvider } from "../../normalize/normalize-provider.ts";
import { readProviders } from "../../provider/read-providers.ts";
import type { Command } from "../terminal/command.ts";
import { printResult, table } from "../terminal/print.ts";

export const command: Command = {
  async run(args, io) {
    const providers = await readProviders(io.root, args.positionals);
    const documents = await forEachProvider(providers, (provider) => {
      const { text, changes } = normalizeProvider(provider);
      const path = `${provider.folder}/openapi.yaml`;
      return {
        name: provider.name,
        path,
        text,
        actions: changes.length,
        isStale: text !== provider.files.get("openapi.yaml"),
      };
    });
    const stale = documents.filter(({ isStale }) => isStale);
    if (args.flag("check") && stale.length > 0) throw new ProblemError(stale.map(toProblem));
    const files = new Map(stale.map(({ path, text }) => [path, text]));
    await applyPlan(io.root, { files, isLockfileStale: false });
    const rows = documents.map(({ name, path, actions, isStale }) => [
      name,
      path,
      actions,
      isStale ? "written" : "up to date",
    ]);
    const result = documents.map(({ name, path, actions, isStale }) => ({ name, path, actions, written: isStale }));
    return printResult(io, { providers: result }, table(["provider", "file", "overlay actions", ""], rows));
  },
};

function toProblem({ name, path }: { name: string; path: string }) {
  return {
    provider: name,
    file: path,
    rule: "normalize-stale",
    severity: "error" as const,
    expected: "the file that source.yaml and overlay.yaml normalize to",
    found: "different content",
    next: "Run `node run.mjs spec normalize` and commit the result.",
  };
}
