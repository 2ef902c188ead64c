import { open } from "node:fs/promises";
import { resolve } from "node:path";
import type { Readable } from "node:stream";
import type { Command } from "commander";
import type { Eraser } from "../../eraser/eraser.ts";
import type { People, Providers } from "../../model/people.ts";
import { type Opened, withEraser } from "../config/open-eraser.ts";
import { readCsv } from "../people/read-csv.ts";
import { readJsonLines } from "../people/read-json-lines.ts";
import { readPerson } from "../people/read-person.ts";
import { recordPeople } from "../people/record-people.ts";
import { describeStatus } from "../terminal/describe-status.ts";
import { codeOfBacklog, codeOfStatus } from "../terminal/exit-code.ts";
import { exitCodes, type GlobalOptions, type Io, print, printJson, UsageError } from "../terminal/io.ts";
import { parseDate } from "../terminal/parse-duration.ts";
import { showProgress } from "../terminal/show-progress.ts";
import { withStopSignal } from "../terminal/stop-signal.ts";
import type { AddCommand } from "./add-command.ts";
import { waitOption } from "./wait-option.ts";

interface EraseOptions extends GlobalOptions {
  readonly csv?: string;
  readonly jsonl?: string;
  readonly deadline?: Date;
  /** False with `--no-run`. */
  readonly run: boolean;
  readonly wait: number;
}

export const addErase: AddCommand = (program, io, end) => {
  program
    .command("erase")
    .description("Record a request to erase a person, or many from a file, and carry out what is due.")
    .argument("[request]", "the request's id, such as your ticket's number: the same id is the same request")
    .argument("[person...]", "provider=who for each provider, or - to read JSON from standard input")
    .option("--csv <file>", "people from a CSV file (- for standard input): columns request, and one for each provider")
    .option("--jsonl <file>", 'people from JSON Lines (- for standard input): { "request", "people" }')
    .option("--deadline <date>", "until when it has to be done (default: one month)", parseDate)
    .option("--no-run", "only record; a worker does the rest")
    .addOption(waitOption)
    .action(async (request: string | undefined, pairs: string[], _: unknown, command: Command) => {
      const options = command.optsWithGlobals<EraseOptions>();
      const progress = showProgress(options, io);
      await withEraser(
        options,
        io,
        async (opened) => {
          if (options.csv === undefined && options.jsonl === undefined)
            end(await eraseOne(request, pairs, options, opened, io));
          else if (request !== undefined) throw new UsageError("Give one person, or a file, and not both.");
          else end(await eraseMany(options, opened, io));
        },
        options.run && !options.json ? progress : undefined,
      );
    });
};

async function eraseOne(
  request: string | undefined,
  pairs: string[],
  options: EraseOptions,
  { eraser, providers }: Opened,
  io: Io,
): Promise<number> {
  if (request === undefined || pairs.length === 0) {
    throw new UsageError(
      "Give a request id and the person: purge erase <request> provider=who … (see purge erase --help).",
    );
  }
  const people = (await readPerson(providers, pairs, io)) as People<Providers>;
  await eraser.erase(request, people, { ...(options.deadline && { deadline: options.deadline }) });
  await runDue(eraser, options, io);
  const status = await eraser.status(request);
  if (options.json) printJson(io.stdout, status);
  else print(io.stdout, describeStatus(status));
  return codeOfStatus(status);
}

async function eraseMany(options: EraseOptions, { eraser, providers }: Opened, io: Io): Promise<number> {
  const { csv, jsonl } = options;
  if (csv !== undefined && jsonl !== undefined) throw new UsageError("Give --csv or --jsonl, and not both.");
  const input = await openInput(csv ?? jsonl ?? "-", io);
  const rows = csv !== undefined ? readCsv(providers, input) : readJsonLines(input);
  const { recorded, refused } = await recordPeople(eraser, rows, options.deadline, (line, problem) =>
    print(io.stderr, `line ${line}: ${problem}`),
  );
  await runDue(eraser, options, io);
  const backlog = await eraser.backlog();
  if (options.json) printJson(io.stdout, { recorded, refused, open: backlog.targets });
  else print(io.stdout, `${recorded} recorded, ${refused} refused. See \`purge status\`.`);
  return refused > 0 ? exitCodes.failed : codeOfBacklog(backlog);
}

async function runDue(eraser: Eraser<Providers>, { run, wait }: EraseOptions, io: Io): Promise<void> {
  if (run) await withStopSignal((signal) => eraser.run({ waitMs: wait, signal }));
  if (run && io.stderr.isTTY) io.stderr.write("\n");
}

/** A file is opened before anything is read, so that one that is not there is named. */
async function openInput(path: string, io: Io): Promise<Readable> {
  if (path === "-") return io.stdin;
  try {
    const file = await open(resolve(io.cwd(), path));
    if ((await file.stat()).isFile()) return file.createReadStream();
    await file.close();
  } catch (error) {
    throw new UsageError(`${path} cannot be read: ${(error as NodeJS.ErrnoException).code}.`);
  }
  throw new UsageError(`${path} is not a file.`);
}
