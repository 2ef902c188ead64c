import { runDemo } from "../../demo/run-demo.ts";
import type { Command } from "../terminal/command.ts";
import { printResult } from "../terminal/print.ts";
import { resultsTable } from "../terminal/results-table.ts";

export const command: Command = {
  async run(_, io) {
    const { ok, url, results, problems, erasure } = await runDemo(io.root, (text) => void io.stderr.write(text));
    const isEveryOneDeleted = problems.length === 0 && results.every((result) => result.ok);
    const text = [
      `\nDeleted one user at each vendor of the sandbox (${url}):\n\n${resultsTable(results)}\n`,
      isEveryOneDeleted ? "Every vendor accepted the deletion.\n" : `Not every call succeeded. ${problems.join(" ")}\n`,
      `\nThe same with @purge/erase. ${erasure}\n`,
    ];
    return printResult(io, { results, problems, erasure }, text.join(""), ok);
  },
};
