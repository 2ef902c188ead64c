import { peerVersions } from "../runtimes/peers.ts";
import { type CommandIo, failRun } from "../terminal/command-io.ts";
import { measureCalls } from "./calls.ts";
import { measureInstalls } from "./installs.ts";
import { findPlaces } from "./places.ts";
import { type Question, toJson, toText } from "./question.ts";
import { measureSizes } from "./sizes.ts";
import { measureStarts } from "./starts.ts";
import { measureTypes } from "./types.ts";

export interface BenchOptions {
  /** Only these measurements (see `benchNames`). Default: all. */
  readonly only?: readonly string[];
  /** Print the measurements as JSON instead of text. */
  readonly json?: boolean;
}

const measures = {
  sizes: measureSizes,
  installs: measureInstalls,
  starts: measureStarts,
  calls: measureCalls,
  types: measureTypes,
};

/** What can be measured. */
export const benchNames: readonly string[] = Object.keys(measures);

/** Measures our clients and other clients in the same run. Resolves to the exit code: 0, or 2 when it could not run. */
export async function runBench(options: BenchOptions, io: CommandIo): Promise<number> {
  try {
    await measure(options, io);
    return 0;
  } catch (error) {
    return failRun(error, options, io);
  }
}

async function measure({ only = benchNames, json = false }: BenchOptions, io: CommandIo): Promise<void> {
  const unknown = only.find((name) => !benchNames.includes(name));
  if (unknown !== undefined) throw new Error(`Unknown measurement "${unknown}". Known: ${benchNames.join(", ")}.`);
  const wanted = Object.entries(measures).filter(([name]) => only.includes(name));
  io.stderr.write("Preparing the other clients (downloaded and generated once, into .cache)\n");
  const places = await findPlaces();
  const questions: Question[] = [];
  for (const [index, [name, take]] of wanted.entries()) {
    io.stderr.write(`[${index + 1} of ${wanted.length}] measuring ${name}\n`);
    const found = await take(places);
    questions.push(...found);
    if (!json) io.stdout.write(`${toText(found)}\n\n`);
  }
  if (json) io.stdout.write(`${toJson(questions, peerVersions)}\n`);
}
