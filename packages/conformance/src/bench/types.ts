import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { packagesFolder } from "../runtimes/folders.ts";
import { runScript } from "../runtimes/run-program.ts";
import type { Places } from "./places.ts";
import { OURS, type Question } from "./question.ts";
import { figuresOf, inTurns, pick, ratioOf } from "./rounds.ts";

const ROUNDS = 9;

/** A consumer's file for each client. The last one has no client and shows the cost of the compiler's own libraries. */
function consumers(): Readonly<Record<string, string>> {
  const ours = join(packagesFolder, "junction/dist/index.js");
  const entry = join(packagesFolder, "junction/dist/openapi-fetch.js");
  const types = join(packagesFolder, "junction/dist/types.js");
  const id = `{ path: { user_id: "4a29dbc7-6db3-4c83-bfac-70a20a4be1b2" } }`;
  return {
    [OURS]: `import { createClient } from ${JSON.stringify(ours)};
const client = createClient({ apiKey: "sk_us_x" });
const result = await client.deleteUser(${id});
export const done: boolean | undefined = result.ok ? result.data.success : undefined;`,
    [`${OURS}, openapi-fetch`]: `import { createFetchClient } from ${JSON.stringify(entry)};
const client = createFetchClient({ apiKey: "sk_us_x" });
const { data } = await client.DELETE("/v2/user/{user_id}", { params: ${id} });
export const done: boolean | undefined = data?.success;`,
    "openapi-fetch": `import createClient from "openapi-fetch";
import type { paths } from ${JSON.stringify(types)};
const client = createClient<paths>({ baseUrl: "https://api.us.junction.com" });
const { data } = await client.DELETE("/v2/user/{user_id}", { params: ${id} });
export const done: boolean | undefined = data?.success;`,
    "Junction SDK": `import { JunctionClient } from "@junction-api/sdk";
const client = new JunctionClient({ apiKey: "sk_us_x" });
const data = await client.user.delete({ userId: "4a29dbc7-6db3-4c83-bfac-70a20a4be1b2" });
export const done: boolean | undefined = data.success;`,
    nothing: "export const done: boolean | undefined = undefined;",
  };
}

const options = {
  target: "es2022",
  module: "nodenext",
  moduleResolution: "nodenext",
  lib: ["es2023", "dom", "dom.iterable"],
  types: [],
  strict: true,
  skipLibCheck: true,
  noEmit: true,
};

interface Cost {
  readonly ms: number;
  readonly instantiations: number;
}

async function costOf(tsc: string, project: string): Promise<Cost> {
  const stdout = await runScript(tsc, ["-p", project, "--extendedDiagnostics"]);
  const read = (name: RegExp): number => Number(name.exec(stdout)?.[1] ?? Number.NaN);
  return { ms: read(/^Total time:\s+([\d.]+)s/m) * 1000, instantiations: read(/^Instantiations:\s+(\d+)/m) };
}

/** Compilers by the name they are shown with. */
const compilers = ({ nodeModules }: Places): Readonly<Record<string, string>> => ({
  "TypeScript 7": fileURLToPath(new URL("../../../../node_modules/typescript/bin/tsc", import.meta.url)),
  "TypeScript 5.9": join(nodeModules, "typescript/bin/tsc"),
});

export async function measureTypes(places: Places): Promise<Question[]> {
  const projects = Object.fromEntries(
    Object.entries(consumers()).map(([subject, text]) => [subject, writeProject(places, subject, text)]),
  );
  const questions: Question[] = [];
  for (const [compiler, tsc] of Object.entries(compilers(places))) {
    questions.push(...questionsOf(compiler, await inTurns(ROUNDS, projects, (project) => costOf(tsc, project))));
  }
  return questions;
}

function questionsOf(compiler: string, costs: ReadonlyMap<string, readonly Cost[]>): Question[] {
  const times = pick(costs, ({ ms }) => ms);
  const ratio = ratioOf(times, OURS, "openapi-fetch");
  return [
    {
      id: `check-${compiler}`,
      title: `Checking a consumer's file with ${compiler}, median of ${ROUNDS}`,
      unit: "ms",
      figures: figuresOf(times),
      targets: [{ text: `no slower than openapi-fetch alone (${ratio.toFixed(2)})`, met: ratio <= 1.05 }],
    },
    {
      id: `instantiations-${compiler}`,
      title: `Type instantiations of it with ${compiler}`,
      unit: "",
      figures: figuresOf(pick(costs, ({ instantiations }) => instantiations)),
      targets: [],
    },
  ];
}

/** Next to the peers, so that the compiler finds them as in a consumer's own project. */
function writeProject({ nodeModules }: Places, subject: string, text: string): string {
  const folder = join(nodeModules, "../types", subject.replace(/\W+/g, "-"));
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "package.json"), JSON.stringify({ type: "module" }));
  writeFileSync(join(folder, "consumer.ts"), text);
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions: options, files: ["consumer.ts"] }));
  return folder;
}
