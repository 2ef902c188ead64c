import { once } from "node:events";
import { Worker } from "node:worker_threads";
import type { Complaint } from "../lint/redocly.ts";
import type { Document } from "../openapi.ts";

/** A linter that is loaded and works while other steps do. */
export interface LintApart {
  complaintsOf(document: Document, text: string): Promise<Complaint[]>;
  end(): Promise<unknown>;
}

/** Linting takes as long as emitting, and neither needs the other. */
export function startLint(): LintApart {
  const worker = new Worker(new URL("./lint-worker.ts", import.meta.url));
  return {
    async complaintsOf(document, text) {
      const answer = once(worker, "message");
      worker.postMessage({ document, text });
      const [complaints] = (await answer) as [Complaint[]];
      return complaints;
    },
    end: () => worker.terminate(),
  };
}
