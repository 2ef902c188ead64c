import { type ParseArgsConfig, parseArgs } from "node:util";

/** What a command takes and prints. */
interface Command<F extends NonNullable<ParseArgsConfig["options"]>> {
  /** As in `node run.mjs <name>`. */
  readonly name: string;
  /** What `--help` prints. */
  readonly usage: string;
  readonly flags: F;
}

/** The values of a command's options. With `--help` or wrong options it prints what to know, and ends the process. */
export function readOptions<F extends NonNullable<ParseArgsConfig["options"]>, O>(
  { name, usage, flags }: Command<F>,
  read: (values: ReturnType<typeof parseArgs<{ options: F }>>["values"]) => O,
): O {
  if (process.argv.includes("--help") || process.argv.includes("-h")) {
    process.stdout.write(usage);
    process.exit(0);
  }
  try {
    return read(parseArgs({ options: flags }).values);
  } catch (error) {
    process.stderr.write(`error: ${(error as Error).message}\n(run \`node run.mjs ${name} --help\` for usage)\n`);
    process.exit(2);
  }
}

/** A whole number that is given as a text. */
export function readCount(flag: string, value: string | undefined, otherwise: number): number {
  if (value === undefined) return otherwise;
  if (/^[1-9]\d{0,6}$/.test(value)) return Number(value);
  throw new Error(`${flag} expects a whole number from 1 to 9999999, and not ${JSON.stringify(value)}`);
}
