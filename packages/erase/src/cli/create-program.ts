import { readFileSync } from "node:fs";
import { Command } from "commander";
import { addDecisions } from "./commands/decisions.ts";
import { addDemo } from "./commands/demo.ts";
import { addErase } from "./commands/erase.ts";
import { addHealth } from "./commands/health.ts";
import { addInit } from "./commands/init.ts";
import { addKeys } from "./commands/keys.ts";
import { addLog } from "./commands/log.ts";
import { addPlan } from "./commands/plan.ts";
import { addPrune } from "./commands/prune.ts";
import { addReceipt } from "./commands/receipt.ts";
import { addRun } from "./commands/run.ts";
import { addStatus } from "./commands/status.ts";
import { addVerify } from "./commands/verify.ts";
import type { Io } from "./terminal/io.ts";

const NOTES = `
How a person is named, provider by provider:
  klavis=ann-17                        the provider's own id
  konstantly=email:ann@example.com     one of the provider's lookups
  sunbird=none                         no account there

Exit codes:
  0  settled: nothing is left to do
  1  it could not run (also: wrong usage)
  2  attention: a person has to decide, or what was asked for was refused
  3  still open: something waits or is scheduled

Configuration: purge.config.ts, .js or .json. Keys come from the environment:
  PURGE_SECRET, PURGE_SIGNING_KEY (make them with \`purge keys\`), and your providers' API keys.`;

/** All commands. `end` is called with the exit code. */
export function createProgram(io: Io, end: (code: number) => void): Command {
  const { version } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")) as {
    version: string;
  };
  const program = new Command("purge")
    .description("Erase one person at every vendor, with evidence.")
    .version(version)
    .option("--config <file>", "the configuration (default: purge.config.ts, .js or .json in this folder)")
    .option("--json", "print JSON for programs")
    .addHelpText("after", NOTES)
    .showHelpAfterError("(purge --help lists everything)")
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: (text) => io.stderr.write(text),
    })
    .exitOverride();
  for (const add of [addInit, addPlan, addErase, addRun, addStatus, addHealth, addLog]) add(program, io, end);
  addDecisions(program, io, end);
  for (const add of [addReceipt, addVerify, addKeys, addPrune, addDemo]) add(program, io, end);
  return program;
}
