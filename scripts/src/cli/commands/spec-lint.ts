import { eachOperation } from "../../document/openapi.ts";
import { forEachProvider, prepareProvider } from "../../generate/prepare-provider.ts";
import { readProviders } from "../../provider/read-providers.ts";
import type { Command } from "../terminal/command.ts";
import { printResult, printWarnings, table } from "../terminal/print.ts";

export const command: Command = {
  async run({ positionals }, io) {
    const prepared = await forEachProvider(await readProviders(io.root, positionals), prepareProvider);
    const providers = prepared.map(({ provider, document, warnings }) => ({
      name: provider.name,
      operations: [...eachOperation(document)].length,
      exceptions: provider.about.lint.length,
      warnings,
    }));
    printWarnings(
      io,
      providers.flatMap(({ warnings }) => warnings),
    );
    const rows = providers.map(({ name, operations, exceptions, warnings }) => [
      name,
      operations,
      exceptions,
      warnings.length,
    ]);
    return printResult(io, { providers }, table(["provider", "operations", "exceptions", "warnings"], rows));
  },
};
