import { join } from "node:path";
import { buildSite, localAddress, serveCommand } from "../../site/build-site.ts";
import { startProgram } from "../../workspace/run-program.ts";
import { buildPackages } from "../terminal/build-packages.ts";
import type { Command } from "../terminal/command.ts";
import { printResult } from "../terminal/print.ts";
import { UsageError } from "../terminal/usage-error.ts";

export const command: Command = {
  async run(args, io) {
    const address = args.text("url") ?? localAddress;
    if (!/^https?:$/.test(URL.parse(address)?.protocol ?? "")) {
      throw new UsageError(
        `option '--url' takes an http address, such as https://acme.github.io/purge/, not '${address}'`,
      );
    }
    const begun = performance.now();
    const report = (step: string) => void io.stderr.write(`${step}\n`);
    report("Building the packages");
    await buildPackages(io.root);
    await buildSite(io.root, address, report);
    const folder = join(io.root, "site", "dist");
    const seconds = (performance.now() - begun) / 1000;
    printResult(io, { folder, address, seconds }, `The site is in ${folder} (${seconds.toFixed(0)} s)\n`);
    return args.flag("serve") ? serve(io.root, args.text("port") ?? "4321", io.stdout) : 0;
  },
};

/** Until it is interrupted. */
function serve(root: string, port: string, stdout: NodeJS.WritableStream): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = startProgram(root, serveCommand(port), join(root, "site"));
    server.stdout.pipe(stdout, { end: false });
    server.stderr.pipe(stdout, { end: false });
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => server.kill(signal));
    server.on("error", reject);
    server.on("close", (code) => resolve(code ?? 0));
  });
}
