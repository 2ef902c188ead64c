import type { Command } from "commander";
import type { Entry } from "../../model/entry.ts";
import { withEraser } from "../config/open-eraser.ts";
import { exitCodes, type GlobalOptions, print, printJson } from "../terminal/io.ts";
import { table } from "../terminal/table.ts";
import type { AddCommand } from "./add-command.ts";

export const addLog: AddCommand = (program, io, end) => {
  program
    .command("log")
    .description("Show the journal of a request, checked link by link.")
    .argument("<request>")
    .action(async (request: string, _: unknown, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions>();
      await withEraser(options, io, async ({ eraser }) => {
        const log = await eraser.log(request);
        if (options.json) printJson(io.stdout, log);
        else {
          const rows = log.entries.map(({ provider, entry }) => [
            new Date(entry.at).toISOString(),
            provider || "-",
            entry.is,
            describeEntry(entry),
          ]);
          const verdict =
            log.broken === undefined ? "The journal is intact." : `THE JOURNAL WAS CHANGED: ${log.broken}.`;
          print(io.stdout, `${table([["time", "provider", "entry", "details"], ...rows])}\n\n${verdict}`);
        }
        end(log.broken === undefined ? exitCodes.settled : exitCodes.attention);
      });
    });
};

/** Members that are of no use to a reader: they tie the entry to its request, and to a person. */
const TIES = ["at", "is", "request", "provider", "who", "commitment", "secret", "people"];

function describeEntry(entry: Entry): string {
  const members = Object.entries(entry).filter(([name]) => !TIES.includes(name));
  return members.map(([name, value]) => `${name} ${show(name, value)}`).join(", ");
}

function show(name: string, value: unknown): string {
  const isTime = typeof value === "number" && ["deadline", "finalAt", "lookAt", "undoUntil"].includes(name);
  return isTime ? new Date(value).toISOString() : String(value);
}
