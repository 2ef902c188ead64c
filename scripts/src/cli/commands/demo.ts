import { runDemo } from "../../demo/run-demo.ts";
import type { Command } from "../terminal/command.ts";
import { resultsTable } from "../terminal/results-table.ts";

export const command: Command = {
  async run(_, io) {
    const { ok, url, results, problems, erasure } = await runDemo(io.root, (text) => void io.stderr.write(text));
    if (io.json) io.stdout.write(`${JSON.stringify({ ok, results, problems, erasure }, null, 2)}\n`);
    else {
      io.stdout.write(`\nDeleted one user at each vendor of the sandbox (${url}):\n\n${resultsTable(results)}\n`);
      io.stdout.write(
        problems.length === 0 && results.every((result) => result.ok)
          ? "Every vendor confirmed the deletion.\n"
          : `Not every call succeeded. ${problems.join(" ")}\n`,
      );
      io.stdout.write(`\nThe same with @purge/erase. ${erasure}\n`);
    }
    return ok ? 0 : 1;
  },
};
