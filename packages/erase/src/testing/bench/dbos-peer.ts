// The same job as DBOS documents it: a workflow for each person, a step for each provider. Arguments: the package's
// file, PostgreSQL's URL, the number of people.
import { setTimeout } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import pg from "pg";

interface Dbos {
  setConfig(config: object): void;
  registerWorkflow<T>(work: (n: number) => Promise<T>, options: object): (n: number) => Promise<T>;
  registerQueue(name: string, options: object): Promise<unknown>;
  runStep<T>(step: () => Promise<T>, options: object): Promise<T>;
  launch(): Promise<void>;
  startWorkflow<T>(work: (n: number) => Promise<T>, options: object): (n: number) => Promise<unknown>;
}

const [, , file = "", url = "", count = ""] = process.argv;
const people = Number(count);
const { DBOS } = (await import(pathToFileURL(file).href)) as { DBOS: Dbos };
DBOS.setConfig({ name: "peer", systemDatabaseUrl: url, logLevel: "error", runAdminServer: false });
const providers = ["a", "b", "c", "d", "e"];
const erase = DBOS.registerWorkflow(
  async () => {
    for (const provider of providers) await DBOS.runStep(async () => ({ ok: true }), { name: `delete ${provider}` });
  },
  { name: "erase" },
);
await DBOS.launch();
await DBOS.registerQueue("erase", { workerConcurrency: 40 });

const recorded = performance.now();
let next = 0;
const lane = async (): Promise<void> => {
  for (let i = next++; i < people; i = next++)
    await DBOS.startWorkflow(erase, { workflowID: `r${i}`, queueName: "erase" })(i);
};
await Promise.all(Array.from({ length: 32 }, lane));
const started = performance.now();
const client = new pg.Client({ connectionString: url });
await client.connect();
const left = async (): Promise<number> => {
  const statement = "SELECT count(*) AS left FROM dbos.workflow_status WHERE status IN ('ENQUEUED', 'PENDING')";
  return Number((await client.query(statement)).rows[0]?.left);
};
while ((await left()) > 0) await setTimeout(100);
const ended = performance.now();
// Its queue works while people are still being recorded.
const targetsPerSecond = Math.round((people * providers.length) / ((ended - recorded) / 1_000));
const running = (ended - started) / 1_000;
process.stdout.write(JSON.stringify({ people, targetsPerSecond, secondsAfterRecording: Number(running.toFixed(1)) }));
process.exit(0);
