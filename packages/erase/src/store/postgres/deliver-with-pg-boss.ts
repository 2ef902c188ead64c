import type { PgBoss } from "pg-boss";
import type { Attend, Delivery } from "../../model/delivery.ts";
import { importPeer } from "./import-peer.ts";
import { ignoreError } from "./pool.ts";
import { toEraseError } from "./to-erase-error.ts";

/** Where the queue is: a URL, or an instance of pg-boss that the application has started. */
export type PgBossOptions =
  | { readonly connectionString: string; readonly boss?: never }
  | { readonly boss: PgBoss; readonly connectionString?: never };

/** What travels. A request's id is no personal data. */
interface Job {
  readonly request: string;
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
  const { PgBoss } = await importPeer<typeof import("pg-boss")>({ name: "pg-boss", major: 12, minor: 0 });
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

function startWorker(boss: PgBoss, provider: string, attend: Attend): Promise<string> {
  const options = { batchSize: 1, pollingIntervalSeconds: POLL_SECONDS };
  return boss.work<Job>(queueOf(provider), options, async ([job]) => {
    if (job) await attend(job.data.request, provider);
  });
}

function queueOf(provider: string): string {
  return `purge-${provider}`;
}
