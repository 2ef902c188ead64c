import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { text } from "node:stream/consumers";
import type { Command } from "commander";
import type { PublicJwks } from "../../receipt/read-signing-keys.ts";
import { type Verified, verifyReceipt } from "../../receipt/verify-receipt.ts";
import { withEraser } from "../config/open-eraser.ts";
import { exitCodes, type GlobalOptions, type Io, print, printJson, UsageError } from "../terminal/io.ts";
import { table } from "../terminal/table.ts";
import type { AddCommand } from "./add-command.ts";

interface VerifyCommandOptions extends GlobalOptions {
  readonly keys?: string;
  readonly issuer?: string;
}

export const addVerify: AddCommand = (program, io, end) => {
  program
    .command("verify")
    .description("Verify a receipt: its signature and, with the issuer's own store, the journal behind it.")
    .argument("<file>", "the receipt, or - for standard input")
    .option("--keys <file>", "the issuer's public keys (a JWK set): needs no configuration and no store")
    .option("--issuer <name>", "who must have signed it")
    .action(async (file: string, _: unknown, command: Command) => {
      const options = command.optsWithGlobals<VerifyCommandOptions>();
      const receipt = file === "-" ? await text(io.stdin) : readInput(file, io);
      const verified = await verify(receipt, options, io);
      if (options.json) printJson(io.stdout, verified);
      else print(io.stdout, describe(verified));
      end(verified.ok ? exitCodes.settled : exitCodes.attention);
    });
};

function verify(receipt: string, options: VerifyCommandOptions, io: Io): Promise<Verified> {
  const { keys, issuer } = options;
  if (keys === undefined) return withEraser(options, io, ({ eraser }) => eraser.verify(receipt));
  return verifyReceipt(receipt, { keys: parseKeys(readInput(keys, io)), ...(issuer !== undefined && { issuer }) });
}

function parseKeys(json: string): PublicJwks {
  try {
    const value = JSON.parse(json) as PublicJwks;
    if (Array.isArray(value?.keys)) return value;
  } catch {
    // Said below.
  }
  throw new UsageError('The keys must be a JWK set: { "keys": [ … ] }.');
}

function readInput(path: string, io: Io): string {
  try {
    return readFileSync(resolve(io.cwd(), path), "utf8");
  } catch (error) {
    throw new UsageError(`${path} cannot be read: ${(error as NodeJS.ErrnoException).code}.`);
  }
}

function describe(verified: Verified): string {
  if (!verified.ok) return `NOT VALID: ${verified.problem}.`;
  const { iss, jti, iat, state, targets, doesNotProve } = verified.claims;
  const rows = targets.map(({ provider, outcome, evidence, at }) => [provider, outcome, evidence, at]);
  return `Valid: request ${jti}, ${state}, signed by ${iss} on ${new Date(iat * 1000).toISOString()}.

${table([["provider", "outcome", "evidence", "recorded"], ...rows])}

It does not prove: ${doesNotProve}`;
}
