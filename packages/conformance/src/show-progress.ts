import type { Listener } from "./run-task.ts";

/** Milliseconds between two progress lines. */
const OFTEN = 15_000;

export interface Screen {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/** Shows progress: on a terminal in one updated line; otherwise, or with `NO_COLOR`, in an occasional line. */
export function showProgress(screen: Screen, environment: NodeJS.ProcessEnv, runs: number): Listener {
  const lively = screen.isTTY === true && environment["NO_COLOR"] === undefined && environment["TERM"] !== "dumb";
  const begun = new Set<string>();
  let told = 0;
  const clear = lively ? "\r\u001b[K" : "";
  return {
    say: (line) => void screen.write(`${clear}${line}\n`),
    progress(run, { done, of }) {
      const isNew = !begun.has(run);
      begun.add(run);
      const place = `[${[...begun].indexOf(run) + 1} of ${runs}] ${run}`;
      const line = of === 0 ? `${place}: preparing` : `${place}: ${done} of ${of} cases`;
      if (lively) screen.write(`${clear}${line}`);
      else if (isNew || performance.now() - told > OFTEN) {
        told = performance.now();
        screen.write(`${line}\n`);
      }
    },
  };
}
