import { readFileSync } from "node:fs";
import { Command, InvalidArgumentError, type Option } from "commander";
import { addPackageCommands } from "./package-commands.ts";
import type { Run } from "./run-command.ts";
import { addSpecCommands } from "./spec-commands.ts";
import type { Io } from "./terminal/command.ts";

const exitCodes = `
Exit codes:
  0   success
  1   problems found
  2   wrong usage
  70  internal error
`;

/** The whole command line. Declaring a command loads nothing of what it does, so help is immediate. */
export function createProgram(io: Io, run: Run): Command {
  const program = new Command("node run.mjs")
    .description("Generate, check and compare the clients of this repository.")
    .option("--json", "print one JSON value on stdout instead of text")
    .version(readVersion(), "--version", "print the version")
    .helpOption("-h, --help", "show this help")
    .exitOverride()
    .configureHelp({ showGlobalOptions: true, subcommandTerm: (command) => command.name() })
    .configureOutput({
      writeOut: (text) => void io.stdout.write(text),
      // With --json usage errors are part of the one JSON value.
      writeErr: (text) => void (io.json || io.stderr.write(text)),
      getOutHasColors: () => io.color,
      getErrHasColors: () => io.color,
    })
    .addHelpText("afterAll", exitCodes);
  addPackageCommands(program, run);
  addSpecCommands(program, run);
  for (const command of [program, ...program.commands, ...program.commands.flatMap(({ commands }) => commands)]) {
    if (command.commands.length > 0) command.helpCommand("help [command]", "Show help for a command");
    command
      .showHelpAfterError(`(run \`${pathOf(command)} --help\` for usage)`)
      .configureOutput({ outputError: (text, write) => write(withOptions(text, command)) });
    for (const option of command.options.filter(({ required }) => required)) refuseOptionAsValue(option);
  }
  return program;
}

/** `--since --check`: the value was forgotten. */
function refuseOptionAsValue(option: Option): void {
  const { parseArg } = option;
  option.argParser((value: string, previous: unknown) => {
    if (/^-./.test(value)) throw new InvalidArgumentError("A value cannot start with a dash.");
    return parseArg === undefined ? value : parseArg(value, previous);
  });
}

/** Where commander has no suggestion for an unknown option, the few there are. */
function withOptions(text: string, command: Command): string {
  if (!text.includes("unknown option") || text.includes("Did you mean")) return text;
  const options = [command, ...parentsOf(command)].flatMap((one) => one.options.map(({ long }) => long));
  return `${text.trimEnd()}\n(options: ${[...options, "--help"].join(", ")})\n`;
}

function parentsOf({ parent }: Command): Command[] {
  return parent === null ? [] : [parent, ...parentsOf(parent)];
}

function pathOf(command: Command): string {
  return [command, ...parentsOf(command)]
    .map((one) => one.name())
    .reverse()
    .join(" ");
}

/** The umbrella's version: every release raises it. */
function readVersion(): string {
  const text = readFileSync(new URL("../../../packages/all/package.json", import.meta.url), "utf8");
  return (JSON.parse(text) as { version: string }).version;
}
