import { parseArgs } from "node:util";
import { peerVersions } from "../runtimes/peers.ts";
import { measureCalls } from "./calls.ts";
import { measureInstalls } from "./installs.ts";
import { findPlaces } from "./places.ts";
import { type Question, toJson, toText } from "./question.ts";
import { measureSizes } from "./sizes.ts";
import { measureStarts } from "./starts.ts";
import { measureTypes } from "./types.ts";

const help = `Measures our clients beside those one would otherwise take, in the same run.

  pnpm bench [--json] [--only <sizes|starts|calls|types|installs>[,…]]

Peers are fetched into .cache on demand. Targets are told, and never fail the run: what must not grow
is checked by \`pnpm check\` as sizes and counts.`;

const measures = {
  sizes: measureSizes,
  installs: measureInstalls,
  starts: measureStarts,
  calls: measureCalls,
  types: measureTypes,
};

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      json: { type: "boolean", default: false },
      only: { type: "string" },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) {
    process.stdout.write(`${help}\n`);
    return 0;
  }
  const only = values.only?.split(",") ?? Object.keys(measures);
  const unknown = only.find((name) => !Object.hasOwn(measures, name));
  if (unknown !== undefined)
    throw new Error(`There is no measure ${unknown}; known are ${Object.keys(measures).join(", ")}.`);
  const wanted = Object.entries(measures).filter(([name]) => only.includes(name));
  process.stderr.write("Fetching and generating the peers, where they are not in .cache yet\n");
  const places = await findPlaces();
  const questions: Question[] = [];
  for (const [index, [name, measure]] of wanted.entries()) {
    process.stderr.write(`[${index + 1} of ${wanted.length}] measuring ${name}\n`);
    const found = await measure(places);
    questions.push(...found);
    if (!values.json) process.stdout.write(`${toText(found)}\n\n`);
  }
  if (values.json) process.stdout.write(`${toJson(questions, peerVersions)}\n`);
  return 0;
}

process.exitCode = await main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  return 2;
});
