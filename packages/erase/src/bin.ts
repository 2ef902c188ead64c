#!/usr/bin/env node
import { checkNode } from "./store/sqlite/check-node.ts";

// `purge status | head` closes the pipe: that is no error.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit();
});
try {
  checkNode();
  // Imported here: what it needs does not load on an older Node.
  const { main } = await import("./cli/main.ts");
  process.exitCode = await main(process.argv.slice(2), process);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
