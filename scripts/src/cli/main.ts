import { parseArgs } from "node:util";
import { nearest } from "../document/nearest.ts";
import { formatProblem, ProblemError } from "../document/problem.ts";
import { finishLockfile } from "../generate/apply-plan.ts";
import { recover } from "../workspace/write/write-files.ts";
import { commands } from "./commands/all-commands.ts";
import { commandHelp, groupHelp } from "./help.ts";
import {
  type Arguments,
  type Command,
  type CommandEntry,
  type Io,
  type Option,
  UsageError,
} from "./terminal/command.ts";

const common: { [name: string]: Option } = {
  help: { type: "boolean", short: "h", summary: "Show this help." },
  json: { type: "boolean", summary: "Print one JSON value on stdout instead of text." },
};

/** Runs a command line: 0 in order, 1 problems found, 2 wrong usage, 70 a fault of ours. */
export async function main(argv: readonly string[], streams: Omit<Io, "json">): Promise<number> {
  const io: Io = { ...streams, json: argv.includes("--json") };
  try {
    return await dispatch(argv, io);
  } catch (error) {
    return report(error, io);
  }
}

async function dispatch(typed: readonly string[], io: Io): Promise<number> {
  const first = typed.findIndex((word) => !word.startsWith("-"));
  const argv = first > 0 ? [...typed.slice(first), ...typed.slice(0, first)] : typed;
  const entry = findEntry(argv);
  if (entry === undefined) {
    const words = argv.filter((word) => !word.startsWith("-"));
    if (words.length > 0 && !isGroup(words)) throw new UsageError(unknownCommand(words));
    io.stdout.write(groupHelp(words.join(" "), commands));
    return argv.includes("--help") || argv.includes("-h") ? 0 : 2;
  }
  const { command } = await entry.load();
  const options = { ...command.options, ...common };
  const args = parse(argv.slice(entry.name.split(" ").length), entry, command, options);
  if (args.flag("help")) {
    io.stdout.write(commandHelp(entry, command.usage, options));
    return 0;
  }
  checkPositionals(args, entry, command);
  const recovered = await recover(io.root);
  if (recovered !== "nothing") io.stderr.write(`A run that was killed is ${recovered} now.\n`);
  if (await finishLockfile(io.root)) io.stderr.write("The lockfile is up to date now.\n");
  return command.run(args, io);
}

function findEntry(argv: readonly string[]): CommandEntry | undefined {
  return commands.find((entry) => entry.name.split(" ").every((word, index) => argv[index] === word));
}

function isGroup(words: readonly string[]): boolean {
  return commands.some((entry) => entry.name.startsWith(`${words.join(" ")} `));
}

function unknownCommand(words: readonly string[]): string {
  const typed = words.slice(0, isGroup(words.slice(0, 1)) ? 2 : 1).join(" ");
  const [near] = nearest(
    typed,
    commands.map((entry) => entry.name),
    1,
  );
  return `There is no command \`${typed}\`.${near === undefined ? "" : ` Did you mean \`${near}\`?`}`;
}

function parse(
  rest: readonly string[],
  entry: CommandEntry,
  command: Command,
  options: { [name: string]: Option },
): Arguments {
  const known = Object.fromEntries(
    Object.entries(options).map(([name, { type, short, multiple }]) => [
      name,
      { type, multiple: multiple ?? false, ...(short === undefined ? {} : { short }) },
    ]),
  );
  let parsed: ReturnType<typeof parseArgs<{ options: typeof known; allowPositionals: true }>>;
  try {
    parsed = parseArgs({ args: [...rest], options: known, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageError(wrongOption(error as Error & { code?: string }, entry, command, options), { cause: error });
  }
  const values: { [name: string]: unknown } = parsed.values;
  return {
    positionals: parsed.positionals,
    flag: (name) => values[name] === true,
    text: (name) => (typeof values[name] === "string" ? values[name] : undefined),
    list: (name) => [values[name] ?? []].flat() as string[],
  };
}

function wrongOption(
  error: Error & { code?: string },
  entry: CommandEntry,
  command: Command,
  options: { [name: string]: Option },
): string {
  if (error.code !== "ERR_PARSE_ARGS_UNKNOWN_OPTION") return `\`${entry.name}\`: ${error.message}`;
  const typed = /'(--?[^']*)'/.exec(error.message)?.[1] ?? "";
  const names = Object.keys(options).map((name) => `--${name}`);
  const [near] = nearest(typed, names, 1);
  const hint = near === undefined ? ` It takes: ${names.join(", ")}.` : ` Did you mean \`${near}\`?`;
  return `\`${entry.name} ${command.usage}\` has no option \`${typed}\`.${hint}`;
}

function checkPositionals({ positionals }: Arguments, entry: CommandEntry, command: Command): void {
  const { least, most } = command.positionals;
  if (positionals.length >= least && positionals.length <= most) return;
  const found = positionals.length === 0 ? "nothing" : positionals.map((text) => `\`${text}\``).join(", ");
  throw new UsageError(`Usage: ${entry.name} ${command.usage}. Found ${found} after the command.`);
}

function report(error: unknown, io: Io): number {
  if (error instanceof ProblemError) {
    if (io.json) io.stdout.write(`${JSON.stringify({ ok: false, problems: error.problems }, null, 2)}\n`);
    else io.stderr.write(`${error.problems.map((problem) => formatProblem(problem, io.color)).join("\n")}\n`);
    return 1;
  }
  if (error instanceof UsageError) {
    if (io.json) io.stdout.write(`${JSON.stringify({ ok: false, usage: error.message }, null, 2)}\n`);
    else io.stderr.write(`${error.message}\nSee --help.\n`);
    return 2;
  }
  io.stderr.write(
    `A fault of this program, please report it:\n${error instanceof Error ? error.stack : String(error)}\n`,
  );
  return 70;
}
