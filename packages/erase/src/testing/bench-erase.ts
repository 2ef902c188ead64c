// Targets a second, stalls of the event loop, and memory: `node run.mjs bench:erase --help`.
import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { fetchPackages } from "@purge/conformance/cache";
import { openPostgresStore } from "../store/postgres/open-postgres-store.ts";
import { type Measured, measure } from "./bench/measure.ts";
import { startPostgres } from "./postgres/start-postgres.ts";
import { readCount, readOptions } from "./read-options.ts";

const USAGE = `Usage: node run.mjs bench:erase [options]

Measures targets a second, the longest stalls of the event loop, and memory: embedded and on PostgreSQL, beside the same
job on DBOS, which is fetched into the cache. Prints JSON.

  --people <n>   people in the large embedded run (10000)
  --compare <n>  people in the runs that are compared (1000)
`;

const MB = 1_000_000;
const DBOS = { "@dbos-inc/dbos-sdk": "5.3.0" };

const text = { type: "string" } as const;
const flags = { people: text, compare: text };
const { few, many } = readOptions({ name: "bench:erase", usage: USAGE, flags }, ({ people, compare }) => ({
  few: readCount("--compare", compare, 1_000),
  many: readCount("--people", people, 10_000),
}));
// V8's young generation grows to its full size (134 MB in Node 24) under any load. After that, growth is ours.
for (let warm = 0; warm < 2; warm++) await measureEmbedded(few);
const embedded = [await measureEmbedded(few), await measureEmbedded(many)];
const growth = (embedded[1]?.peakRss ?? 0) - (embedded[0]?.peakRss ?? 0);
const postgres = await measurePostgres(few);
const dbos = await measureDbos(few);
// From recording the first person to erasing the last, since DBOS does both at once.
const ours = wholeRate(embedded[0]);
const result = {
  node: process.version,
  embedded: embedded.map(printable),
  growth: `${Math.round(growth / MB)} MB`,
  postgres: printable(postgres),
  dbos: { version: DBOS["@dbos-inc/dbos-sdk"], ...dbos },
  recordedAndErasedPerSecond: { embedded: ours, postgres: wholeRate(postgres), dbos: dbos.targetsPerSecond },
  embeddedTimesDbos: Number((ours / dbos.targetsPerSecond).toFixed(2)),
};
process.stdout.write(`${JSON.stringify(result, null, 2)}\n`);

function printable(one: Measured): object {
  return { ...one, peakRss: `${Math.round(one.peakRss / MB)} MB` };
}

/** Targets a second, recording included. */
function wholeRate(one: Measured | undefined): number {
  if (!one) return 0;
  return Math.round(5 / (1 / one.peoplePerSecond + 5 / one.targetsPerSecond));
}

async function measureEmbedded(people: number): Promise<Measured> {
  const folder = await mkdtemp(join(tmpdir(), "purge-bench-"));
  const measured = await measure(join(folder, "purge.db"), people);
  await rm(folder, { recursive: true, force: true });
  return measured;
}

async function measurePostgres(people: number): Promise<Measured> {
  const server = await startPostgres({ durable: true });
  const measured = await measure(await openPostgresStore({ connectionString: server.url }), people);
  await server.stop();
  return measured;
}

/** In a process and a PostgreSQL of its own. */
async function measureDbos(people: number): Promise<{ people: number; targetsPerSecond: number }> {
  const modules = await fetchPackages("dbos", DBOS);
  const file = createRequire(join(modules, "peer.cjs")).resolve("@dbos-inc/dbos-sdk");
  const server = await startPostgres({ durable: true });
  const program = join(import.meta.dirname, "bench/dbos-peer.ts");
  const { stdout } = await promisify(execFile)(process.execPath, [program, file, server.url, String(people)]);
  await server.stop();
  return JSON.parse(stdout.slice(stdout.lastIndexOf("{"))) as { people: number; targetsPerSecond: number };
}
