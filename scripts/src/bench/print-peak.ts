// Preloaded with `--import` into a process that is measured: the last line it writes is its peak memory in kilobytes.
process.on("exit", () => {
  process.stderr.write(`\npeak ${process.resourceUsage().maxRSS}\n`);
});
