import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Command } from "commander";
import { withEraser } from "../config/open-eraser.ts";
import { exitCodes, type GlobalOptions, print, printJson } from "../terminal/io.ts";
import type { AddCommand } from "./add-command.ts";

interface ReceiptOptions extends GlobalOptions {
  readonly html?: boolean;
  readonly disclose?: boolean;
  readonly out?: string;
}

export const addReceipt: AddCommand = (program, io, end) => {
  program
    .command("receipt")
    .description("Sign a receipt of a request as it stands: a JSON Web Token.")
    .argument("<request>")
    .option("--html", "a page to print or to send to the person")
    .option("--disclose", "print the salts with which a person can be matched to the receipt")
    .option("--out <file>", "write to a file instead of standard output")
    .action(async (request: string, _: unknown, command: Command) => {
      const options = command.optsWithGlobals<ReceiptOptions>();
      await withEraser(options, io, async ({ eraser }) => {
        if (options.disclose) return printJson(io.stdout, await eraser.disclose(request));
        const receipt = await eraser.receipt(request);
        const text = options.html ? await eraser.receiptPage(receipt) : `${receipt}\n`;
        if (options.out !== undefined) writeFileSync(resolve(io.cwd(), options.out), text);
        else if (options.json) printJson(io.stdout, { receipt });
        else print(io.stdout, text);
        end(exitCodes.settled);
      });
    });
};
