import { EraseError } from "../model/erase-error.ts";
import type { Providers } from "../model/people.ts";
import { createReceipts } from "../receipt/create-receipts.ts";
import { createDecisions } from "../request/create-decisions.ts";
import { describeRequest } from "../request/describe-request.ts";
import { findPerson } from "../request/find-person.ts";
import { openRequest } from "../request/open-request.ts";
import { planRequest } from "../request/plan-request.ts";
import { readBacklog } from "../request/read-backlog.ts";
import { readHealth } from "../request/read-health.ts";
import { readLog } from "../request/read-log.ts";
import { readRequest } from "../request/read-request.ts";
import { openStore } from "../store/sqlite/open-store.ts";
import type { Store } from "../store/store.ts";
import type { Engine } from "../target/engine.ts";
import { runEraser } from "../worker/run-eraser.ts";
import { createEngine } from "./create-engine.ts";
import type { Eraser } from "./eraser.ts";
import type { EraserOptions } from "./eraser-options.ts";

/** Makes an eraser. Throws an `EraseError` when an option cannot be used. */
export function createEraser<const P extends Providers>(options: EraserOptions<P>): Eraser<P> {
  const { store } = options;
  checkStore(store);
  const engine = createEngine(options, () => (typeof store === "string" ? openStore(store) : store));
  return createEraserOn(engine, options);
}

function checkStore(store: unknown): void {
  if (typeof store === "string" ? store !== "" : typeof (store as Partial<Store> | undefined)?.claim === "function") {
    if (!/^postgres(ql)?:/.test(String(store))) return;
  }
  throw new EraseError(
    "invalid-option",
    'store must be the path of a file, such as "purge.db", or `await openPostgresStore({ connectionString })` from @purge/erase/postgres.',
  );
}

/** Makes an eraser on an engine, with any store. */
export function createEraserOn<P extends Providers>(engine: Engine, options: EraserOptions<P>): Eraser<P> {
  const { store } = engine;
  const status = async (request: string) => describeRequest(engine, await readRequest(engine, request));
  const eraser: Eraser<Providers> = {
    plan: (people) => planRequest(engine, people),
    erase: async (request, people, { deadline } = {}) => {
      await openRequest(engine, request, people, deadline);
      return status(request);
    },
    run: (given) => runEraser(engine, given),
    status,
    backlog: ({ dueWithinMs } = {}) => readBacklog(engine, dueWithinMs),
    health: ({ maxLagMs } = {}) => readHealth(engine, maxLagMs),
    ...createDecisions(engine),
    knows: (provider, who) => findPerson(engine, provider, who),
    ...createReceipts(engine, options),
    log: (request) => readLog(engine, request),
    prune: async (settledBefore) => {
      const pruned = await store.prune(settledBefore.getTime());
      await store.checkpoint();
      return pruned;
    },
    stop: () => store.close(),
  };
  // The providers' names and lookups are also checked at run time.
  return eraser as unknown as Eraser<P>;
}
