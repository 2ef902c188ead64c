import { once } from "node:events";
import { Worker } from "node:worker_threads";
import type { Document } from "../document/openapi.ts";
import type { LintProblem } from "../lint/redocly.ts";

/** A linter that is loaded and works while other steps do. */
export interface LintWorker {
  lint(document: Document, text: string): Promise<LintProblem[]>;
  end(): Promise<unknown>;
}

/** Linting takes as long as emitting, and neither needs the other. */
export function startLintWorker(): LintWorker {
  const worker = new Worker(new URL("./lint-worker.ts", import.meta.url));
  return {
    async lint(document, text) {
      const answer = once(worker, "message");
      worker.postMessage({ document, text });
      const [problems] = (await answer) as [LintProblem[]];
      return problems;
    },
    end: () => worker.terminate(),
  };
}
