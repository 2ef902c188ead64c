// Kills workers among failing vendors, and then asks the vendors: `node run.mjs chaos --help`.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type ChaosOptions, chaosStores } from "./chaos/chaos-options.ts";
import { type ChaosReport, runChaos } from "./chaos/run-chaos.ts";
import { readCount, readOptions } from "./read-options.ts";

const USAGE = `Usage: node run.mjs chaos [options]

Erases people at five vendors over HTTP, which fail in eight ways, with workers that are killed, stopped and woken, and
whose clocks jump. Then it asks the vendors what is true. Exits with 1 if anything does not hold.

  --people <n>        people to erase (100)
  --workers <n>       processes that erase at the same time (2)
  --store <store>     ${chaosStores.join(", ")} (sqlite); the first run fetches PostgreSQL
  --seed <n>          decides what happens when (a new one each time)
  --disturbances <n>  times that something happens to a worker (one for 20 people, 10 to 200)
  --rate <n>          requests a second that each vendor allows (100)
`;

const text = { type: "string" } as const;
const flags = { people: text, workers: text, store: text, seed: text, disturbances: text, rate: text };
const options = readOptions({ name: "chaos", usage: USAGE, flags }, (values): ChaosOptions => {
  const store = chaosStores.find((one) => one === (values.store ?? "sqlite"));
  if (!store) throw new Error(`--store is one of ${chaosStores.join(", ")}`);
  const people = readCount("--people", values.people, 100);
  const some = Math.max(10, Math.min(200, Math.round(people / 20)));
  return {
    people,
    store,
    workers: readCount("--workers", values.workers, 2),
    seed: readCount("--seed", values.seed, 1 + Math.floor(Math.random() * 999_999)),
    disturbances: readCount("--disturbances", values.disturbances, some),
    rate: readCount("--rate", values.rate, 100),
    folder: mkdtempSync(join(tmpdir(), "purge-chaos-")),
    log: (line) => process.stderr.write(`${line}\n`),
  };
});
const report = await runChaos(options);
rmSync(options.folder, { recursive: true, force: true });
process.stdout.write(describe(report, options));
process.exitCode = report.violations.length === 0 ? 0 : 1;

function describe(report: ChaosReport, { people, workers, store, seed, disturbances, rate }: ChaosOptions): string {
  const list = (counts: Readonly<Record<string, number>>): string =>
    Object.entries(counts)
      .map(([name, number]) => `${name} ${number}`)
      .join(", ");
  const { violations } = report;
  const command = `node run.mjs chaos --people ${people} --workers ${workers} --store ${store} --seed ${seed} --disturbances ${disturbances} --rate ${rate}`;
  const held =
    "Nobody is left, no bystander is gone, no success without evidence, no chain broken, no vendor too fast.";
  const shown = violations.slice(0, 20).map((violation) => `  ${violation}`);
  return `${store}, ${people} people, ${workers} workers, seed ${seed}: ${report.requests} requests in ${report.seconds} s
faults: ${list(report.faults)}
disturbances: ${list(report.disturbances)}
most requests in 10 s (${rate * 10} allowed): ${list(report.most)}
${violations.length === 0 ? held : `${violations.length} violations:\n${shown.join("\n")}\nRepeat with: ${command}`}
`;
}
