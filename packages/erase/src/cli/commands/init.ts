import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { adapterNames } from "../config/adapter-names.ts";
import { configFiles } from "../config/config-files.ts";
import { type ClientNeeds, describeClient, variableName } from "../config/describe-client.ts";
import { exitCodes, print, UsageError } from "../terminal/io.ts";
import type { AddCommand } from "./add-command.ts";

export const addInit: AddCommand = (program, io, end) => {
  program
    .command("init")
    .description("Write purge.config.json for the given providers, or for all whose clients are installed.")
    .argument("[providers...]")
    .action(async (wanted: string[]) => {
      const folder = io.cwd();
      const existing = configFiles.find((name) => existsSync(join(folder, name)));
      if (existing) throw new UsageError(`There is a ${existing} already in ${folder}.`);
      const needs = wanted.length > 0 ? await describeAll(wanted) : await describeInstalled();
      const providers = Object.fromEntries([...needs].map(([name, { options }]) => [name, options]));
      const config = { store: "purge.db", issuer: "https://example.com", providers };
      writeFileSync(join(folder, "purge.config.json"), `${JSON.stringify(config, null, 2)}\n`);
      print(io.stdout, nextSteps(needs));
      end(exitCodes.settled);
    });
};

async function describeAll(names: readonly string[]): Promise<Map<string, ClientNeeds>> {
  const known = adapterNames();
  const unknown = names.find((name) => !known.includes(name));
  if (unknown !== undefined) {
    throw new UsageError(
      `There is no adapter for the provider ${JSON.stringify(unknown)}; there are ${known.join(", ")}. Write one in purge.config.ts with \`ownProvider\`.`,
    );
  }
  return new Map(await Promise.all(names.map(async (name) => [name, await describeClient(name)] as const)));
}

async function describeInstalled(): Promise<Map<string, ClientNeeds>> {
  const found = new Map<string, ClientNeeds>();
  for (const name of adapterNames()) {
    try {
      found.set(name, await describeClient(name));
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
    }
  }
  if (found.size > 0) return found;
  throw new UsageError(`No client is installed. Install one, such as \`npm install @purge/${adapterNames()[0]}\`.`);
}

function nextSteps(needs: ReadonlyMap<string, ClientNeeds>): string {
  const variables = [...needs].flatMap(([name, { credentials }]) =>
    credentials.map((option) => variableName(name, option)),
  );
  return `Wrote purge.config.json. Check its options: they are examples.

Set in the environment:
  PURGE_SECRET, PURGE_SIGNING_KEY   (make them with \`purge keys\`)
  ${variables.join(", ")}

Then try \`purge plan ${[...needs.keys()].map((name) => `${name}=none`).join(" ")}\`.
Your own database is a provider as well: see "Your own database" in the README.`;
}
