import type { Attend, Delivery } from "../../model/delivery.ts";
import { importPeer } from "./import-peer.ts";
import { ignoreError } from "./pool.ts";
import { toEraseError } from "./to-erase-error.ts";

/** What travels. A request's id is no personal data. */
interface Job {
  readonly request: string;
}

/** What is needed of a `PgBoss`. */
export interface PgBossInstance {
  start(): Promise<unknown>;
  stop(): Promise<void>;
  createQueue(name: string, options: object): Promise<void>;
  insert(name: string, jobs: { data: object; singletonKey: string }[]): Promise<unknown>;
  work(name: string, options: object, handler: (jobs: { data: Job }[]) => Promise<void>): Promise<string>;
  offWork(name: string): Promise<void>;
  notifyWorker(workerId: string): void;
  on(event: "error", listener: (error: Error) => void): unknown;
}

/** Where the queue is: a URL, or an instance of pg-boss that the application has started. */
export type PgBossOptions =
  | { readonly connectionString: string; readonly boss?: never }
  | { readonly boss: PgBossInstance; readonly connectionString?: never };

interface PgBossModule {
  readonly PgBoss: new (options: { connectionString: string; application_name: string }) => PgBossInstance;
}

/** The store sends a lost job again, so pg-boss need not; what is done is of interest for an hour. */
const QUEUE = { policy: "short", retryLimit: 0, expireInSeconds: 120, deleteAfterSeconds: 3_600 } as const;
/** For jobs that other workers have sent: those of this process wake its workers. */
const POLL_SECONDS = 2;

/**
 * Has the work of `run({ until: "stopped" })` delivered by pg-boss 12, in one queue for each provider, `purge-<provider>`:
 * `createEraser({ store, delivery: await deliverWithPgBoss({ connectionString }), … })`. Throws an `EraseError`.
 */
export async function deliverWithPgBoss(options: PgBossOptions): Promise<Delivery> {
  const { PgBoss } = await importPeer<PgBossModule>({ name: "pg-boss", major: 12, minor: 0 });
  const boss = options.boss ?? new PgBoss({ connectionString: options.connectionString, application_name: "purge" });
  // While PostgreSQL is away, the store's own calls tell.
  boss.on("error", ignoreError);
  const workers = new Map<string, string[]>();
  let started: Promise<unknown> | undefined;
  return {
    work: async (provider, concurrency, attend) => {
      // An instance that the application has started is the application's to stop.
      started ??= options.boss ? Promise.resolve() : boss.start();
      await started.catch((error) => Promise.reject(toEraseError(error)));
      await boss.createQueue(queueOf(provider), QUEUE);
      const ids = Array.from({ length: concurrency }, () => startWorker(boss, provider, attend));
      workers.set(provider, await Promise.all(ids));
    },
    send: async (provider, requests) => {
      const jobs = requests.map((request) => ({ data: { request } satisfies Job, singletonKey: request }));
      try {
        await boss.insert(queueOf(provider), jobs);
      } catch (error) {
        throw toEraseError(error);
      }
      for (const id of workers.get(provider) ?? []) boss.notifyWorker(id);
    },
    stop: async () => {
      await Promise.all([...workers.keys()].map((provider) => boss.offWork(queueOf(provider))));
      workers.clear();
      if (!options.boss) await boss.stop();
      started = undefined;
    },
  };
}

function startWorker(boss: PgBossInstance, provider: string, attend: Attend): Promise<string> {
  const options = { batchSize: 1, pollingIntervalSeconds: POLL_SECONDS };
  return boss.work(queueOf(provider), options, async ([job]) => {
    if (job) await attend(job.data.request, provider);
  });
}

function queueOf(provider: string): string {
  return `purge-${provider}`;
}
